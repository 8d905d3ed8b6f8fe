import { createHash } from "node:crypto";

/*
 * Replaces what may differ between two builds of one behaviour: names of assets, which are hashes of their content; the
 * build's id; the port and the folder of a server; ids that React and the chart library number as they draw.
 */

/** The values of one tree that are replaced by words which both trees have. */
export type TreePlace = {
  readonly root: string;
  readonly port: number | null;
  readonly buildId: string | null;
};

const replacePlace = (text: string, { root, port, buildId }: TreePlace): string => {
  let same = text.replaceAll(root, "<root>");
  if (port !== null) same = same.replace(new RegExp(`(127\\.0\\.0\\.1|localhost)(:|%3A)${port}\\b`, "g"), "$1$2<port>");
  if (buildId !== null) same = same.replaceAll(buildId, "<build>");
  return same;
};

const assetName = /\/_next\/static\/(chunks|media|css)\/[\w.~-]+\.(\w+)/g;
/** The chunks that the bundler's own script in a page lists. */
const chunkList = /("otherChunks":\[)(?:"static\/chunks\/[\w.~-]+\.js",?)+\]/g;

/**
 * Replaces names of assets by their kind alone. The bundler decides how many chunks a page has, so neighbours become
 * one.
 */
const replaceAssetNames = (text: string): string =>
  text
    .replace(assetName, "/_next/static/$1/<hash>.$2")
    .replace(chunkList, "$1<hashes>]")
    .replace(/(<script src="\/_next\/static\/chunks\/<hash>\.js" async=""><\/script>)\1+/g, "$1")
    .replace(/(<link rel="preload" as="script"[^>]*>)\1+/g, "$1")
    .replace(/\b[\w-]+_(variable|className)\b/g, "<font>_$1");

/** Replaces everything in a text that depends on its tree by words which both trees have. */
export const normaliseText = (text: string, place: TreePlace): string => replaceAssetNames(replacePlace(text, place));

const push = /^self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)$/s;

/**
 * React's data of a page, by its rows: what a row says, without its number, without the modules and files that it
 * loads, and in an order of its own. The page's HTML says the same once more, in its order.
 */
export function normaliseFlight(flight: string, place: TreePlace): string {
  const rows = normaliseText(flight, place)
    .split(/\n(?=[0-9a-f]*:)/)
    .map((row) => row.replace(/^[0-9a-f]*:/, ""))
    .filter((row) => !/^(?:I\[|HL\[|"\/_next\/static\/chunks\/)/.test(row))
    .map((row) => row.replace(/"\$[L@]?[0-9a-f]+((?::[\w]+)*)"/g, '"$<row>$1"'));
  return rows
    .map((row) => row.trimEnd())
    .toSorted()
    .join("\n");
}

const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const sourceOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export type NormalisedPage = {
  readonly html: string;
  /**
   * By the source that a policy has for an inline script, the source to put in its place: the hash of the normalised
   * script.
   */
  readonly sources: ReadonlyMap<string, string>;
};

/** A page's HTML; React's data stands at its end as one text. */
export function normalisePage(html: string, place: TreePlace): NormalisedPage {
  const sources = new Map<string, string>();
  const flight: string[] = [];
  const rest = html.replace(inlineScript, (whole, attributes: string, text: string) => {
    if (/\ssrc\s*=/.test(attributes)) return whole;
    const [, pushed] = push.exec(text) ?? [];
    if (pushed === undefined) {
      const same = normaliseText(text, place);
      sources.set(sourceOf(text), `'sha256 of ${same.length > 60 ? sourceOf(same) : same}'`);
      return `<script${attributes}>${same}</script>`;
    }
    sources.set(sourceOf(text), "'sha256 of page data'");
    flight.push(JSON.parse(pushed));
    return "";
  });
  const data = flight.length === 0 ? "" : `\n<!-- page data -->\n${normaliseFlight(flight.join(""), place)}`;
  return { html: normaliseText(rest, place) + data, sources };
}

/** A Content-Security-Policy whose hashes of inline scripts are those of the normalised scripts; an unknown hash stays. */
export function normalisePolicy(policy: string, sources: ReadonlyMap<string, string>): string {
  const words = policy.replace(/'sha256-[^']+'/g, (hash) => sources.get(hash) ?? hash);
  return words.replace(/('sha256 of page data')(?: \1)+/g, "$1");
}

const drawnIds = [
  /_[rR]_[0-9a-z]+_/g,
  /:[rR][0-9a-z]+:/g,
  /\brecharts\d+(?=-clip)|\brecharts-[\w-]*?-?:?[rR]\w*:?(?=-clip)/g,
] as const;

/** Ids that are numbered while the page is drawn, numbered anew by their first place in the text. */
export function normaliseIds(text: string): string {
  let same = text;
  for (const [sort, pattern] of drawnIds.entries()) {
    const numbers = new Map<string, number>();
    same = same.replace(pattern, (id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `<id ${sort}.${number}>`;
    });
  }
  return same;
}
