import { rateIds } from "@/lib/meters/rates";
import type { Scenario, ServiceRow } from "@/lib/model/scenario";
import { snapshot } from "@/lib/pricing/snapshot";
import { fields, maxServiceCount } from "@/lib/scenario/fields";
import {
  isTrackingKey,
  linkKeys,
  pricesKey,
  ratePrefix,
  rowParts,
  rowSeparator,
  serviceKey,
  wayLetters,
} from "@/lib/scenario/linkKeys";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";
import { type LinkEntries, migrate } from "@/lib/scenario/migrations";
import { readScenario } from "@/lib/scenario/readScenario";
import { mustBe, type Problem, shownText } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { readDecimal } from "@/lib/units/decimal";

/** A scenario as a link or a form gives it: an object whose leaves may be anything. */
export type ScenarioInput = { readonly [field: string]: unknown };

/** What a link carries besides its scenario. */
export type LinkNotes = {
  /** The snapshot that the link names. */
  readonly prices: string | null;
  /** Tracking keys that were left out, each once, shortened for a message. */
  readonly leftOut: readonly string[];
};

/** A link's scenario, with what else the link carries. */
export type LinkedScenario = { readonly scenario: Scenario } & LinkNotes;

/** The decoded part of an invalid link, and its problems. */
export type UnreadLink = { readonly input: ScenarioInput; readonly problems: readonly Problem[] };

export type LinkRead = Result<LinkedScenario, UnreadLink>;

const leafAt = (scenario: Scenario, path: string): unknown =>
  path.split(".").reduce<unknown>((node, key) => (node as ScenarioInput)[key], scenario);

const rowText = ({ id, gb, today, endpoint, azCount }: ServiceRow): string =>
  [id, gb, wayLetters[today], wayLetters[endpoint], azCount].join(rowSeparator);

/**
 * The text (without `?` or `#`) that carries the scenario: every field, defaults too, so that a link keeps its meaning
 * when defaults change. Numbers are JavaScript's shortest round-trip decimals; nothing needs percent-encoding.
 */
export function writeLink(scenario: Scenario): string {
  const single = linkKeys.map(({ key, path }) => `${key}=${leafAt(scenario, path)}`);
  const services = scenario.services.map((row) => `${serviceKey}=${rowText(row)}`);
  const rates = rateIds.flatMap((id) =>
    scenario.rates[id] === undefined ? [] : [`${ratePrefix}${id}=${scenario.rates[id]}`],
  );
  return [...single, `${pricesKey}=${snapshot.id}`, ...services, ...rates].join("&");
}

/** Decodes percent-encoding. Broken encoding stays as it is, so that its field is then refused for the `%` in it. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const entriesOf = (query: string): LinkEntries =>
  query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [key = "", ...rest] = pair.split("=");
      return [decodePercent(key), decodePercent(rest.join("="))];
    });

const trackingKeysIn = (entries: LinkEntries): readonly string[] => [
  ...new Set(entries.flatMap(([key]) => (isTrackingKey(key) ? [shownText(key)] : []))),
];

const numberOrText = (text: string): unknown => readDecimal(text) ?? text;

const wayOfLetter = new Map(Object.entries(wayLetters).map(([way, letter]): [string, string] => [letter, way]));

/** Reads a service's row. Text without exactly five parts stays text, so that `readScenario` reports it. */
function readRow(text: string): unknown {
  const parts = text.split(rowSeparator);
  if (parts.length !== rowParts.length) return text;
  const [id, gb = "", today = "", endpoint = "", azCount = ""] = parts;
  return {
    id,
    gb: numberOrText(gb),
    today: wayOfLetter.get(today) ?? today,
    endpoint: wayOfLetter.get(endpoint) ?? endpoint,
    azCount: numberOrText(azCount),
  };
}

/** The message for a service with too few or too many parts. */
const incompleteRowMessage = (text: string): string =>
  `must be a service in ${rowParts.length} parts, such as logs_800_n_a_3; "${shownText(text)}" has ${text.split(rowSeparator).length}`;

const pathOfKey = new Map<string, string>(linkKeys.map(({ key, path }) => [key, path]));
const textPaths = new Set([
  "region",
  ...Object.entries(fields).flatMap(([path, { kind }]) => (kind === "choice" ? [path] : [])),
]);

const snapshotId = /^[\w.-]{1,40}$/;

type DecodedLink = {
  readonly input: ScenarioInput;
  readonly prices: string | null;
  /**
   * Problems of the link's own syntax, by path. `readScenario` finds a problem at each of these paths too, and
   * `readLink` gives it this message.
   */
  readonly syntaxProblems: ReadonlyMap<string, string>;
};

/** An object of the entries. With Object.fromEntries even `__proto__` is an ordinary key. */
const objectOf = (entries: ReadonlyMap<string, unknown>): ScenarioInput => Object.fromEntries(entries);

function decodeLink(entries: LinkEntries): DecodedLink {
  const top = new Map<string, unknown>();
  const groups = new Map<string, Map<string, unknown>>();
  const syntaxProblems = new Map<string, string>();

  function setLeaf(path: string, leaf: unknown): void {
    const dot = path.indexOf(".");
    if (dot < 0) {
      top.set(path, leaf);
      return;
    }
    const name = path.slice(0, dot);
    const group = groups.get(name) ?? new Map<string, unknown>();
    groups.set(name, group.set(path.slice(dot + 1), leaf));
  }

  const textsOf = new Map<string, string[]>();
  for (const [key, text] of entries) textsOf.set(key, [...(key === serviceKey ? [] : (textsOf.get(key) ?? [])), text]);
  textsOf.delete(serviceKey);
  const rows = entries.flatMap(([key, text]) => (key === serviceKey ? [readRow(text)] : []));
  if (rows.length > 0) setLeaf("services", rows);
  for (const [n, row] of rows.slice(0, maxServiceCount).entries())
    if (typeof row === "string") syntaxProblems.set(`services.${n}`, incompleteRowMessage(row));

  let prices: string | null = null;
  const unknown = new Map<string, string>();
  for (const [key, texts] of textsOf) {
    const path = key.startsWith(ratePrefix) ? `rates.${key.slice(ratePrefix.length)}` : pathOfKey.get(key);
    const [text = ""] = texts;
    if (key === pricesKey && texts.length === 1 && snapshotId.test(text)) {
      prices = text;
    } else if (path === undefined) {
      unknown.set(key, text);
      syntaxProblems.set(
        shownText(key),
        key === pricesKey ? mustBe(`one snapshot's id, such as ${snapshot.id}`, text) : "is not a key of a link",
      );
    } else if (texts.length > 1) {
      setLeaf(path, texts);
      syntaxProblems.set(path, `must be there once, not ${texts.length} times`);
    } else {
      setLeaf(path, textPaths.has(path) ? text : numberOrText(text));
    }
  }

  for (const [name, group] of groups) top.set(name, objectOf(group));
  for (const [key, text] of unknown) top.set(key, text);
  return { input: objectOf(top), prices, syntaxProblems };
}

/** Whether a link's text has any key but tracking keys, which say nothing of a scenario. */
export const hasScenario = (text: string): boolean => entriesOf(text).some(([key]) => !isTrackingKey(key));

/**
 * Reads a link's text, without its `?` or `#`. Never throws.
 *
 * - A missing key takes its default.
 * - A tracking key is left out and named, also one in the query of an address whose fragment carries the scenario (the
 *   second argument).
 * - Text that cannot be read is a problem at its field. `error.input` then has all that could be decoded, and the raw
 *   text of the rest, so `readScenario(input)` finds problems at the same paths.
 */
export function readLink(query: string, beside = ""): LinkRead {
  if (query.length > maxLinkLength) {
    const message = `must be at most ${maxLinkLength.toLocaleString("en-US")} characters long, not ${query.length.toLocaleString("en-US")}`;
    return failure({ input: {}, problems: [{ path: "link", message }] });
  }
  const entries = entriesOf(query);
  const { input, prices, syntaxProblems } = decodeLink(migrate(entries.filter(([key]) => !isTrackingKey(key))));
  const read = readScenario(input);
  if (read.ok)
    return success({ scenario: read.value, prices, leftOut: trackingKeysIn([...entriesOf(beside), ...entries]) });
  const problems = read.error.map(({ path, message }) => ({ path, message: syntaxProblems.get(path) ?? message }));
  return failure({ input, problems });
}
