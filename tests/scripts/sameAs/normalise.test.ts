import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  normaliseFlight,
  normaliseIds,
  normalisePage,
  normalisePolicy,
  normaliseText,
  type TreePlace,
} from "@/scripts/sameAs/normalise";

const base: TreePlace = { root: "/tmp/a/base", port: 41000, buildId: "Xy1" };
const here: TreePlace = { root: "/tmp/a/here", port: 42000, buildId: "Qz2" };
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A page as the build writes it: chunks, an inline script and React's data in two pieces. */
const pageOf = (chunks: readonly string[], words: string): string => {
  const scripts = chunks.map((name) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`).join("");
  const list = JSON.stringify({ otherChunks: chunks.map((name) => `static/chunks/${name}.js`), runtimeModuleIds: [7] });
  const rows = [
    ...chunks.map((name, i) => `${i}:"/_next/static/chunks/${name}.js"\n`),
    `${chunks.length}:I[123,["$0"],"Planner"]\n`,
    `a:["$","p",null,{"children":["${words}","$L${chunks.length}"]}]\n`,
  ].join("");
  const pushes = [rows.slice(0, 40), rows.slice(40)].map((text) => `self.__next_f.push([1,${JSON.stringify(text)}])`);
  return `<html><head>${scripts}<script>push(${list})</script></head><body><p>${words}</p>${pushes.map((text) => `<script>${text}</script>`).join("")}</body></html>`;
};

describe("what two builds of one behaviour may differ in", () => {
  it("is the folder, the port, the build's id and the names of assets", () => {
    const text = ({ root, port, buildId }: TreePlace, asset: string) =>
      `${root}/x http://127.0.0.1:${port}/ ${buildId} /_next/static/chunks/${asset}.js`;
    expect(normaliseText(text(base, "0a-b"), base)).toBe(normaliseText(text(here, "9~_z"), here));
  });

  it("is how many chunks a page has, and where React's data is cut", () => {
    const [one, two] = [pageOf(["a1", "b2", "c3"], "words"), pageOf(["d4"], "words")];
    expect(normalisePage(one, base).html).toBe(normalisePage(two, here).html);
  });

  it("is no word of the page, neither in its HTML nor in its data", () => {
    const same = normalisePage(pageOf(["a1"], "words"), base).html;
    expect(normalisePage(pageOf(["a1"], "wordz"), here).html).not.toBe(same);
    const inData = pageOf(["a1"], "words").replace(/words(?!<)/, "wordz");
    expect(normalisePage(inData, here).html).not.toBe(same);
  });

  it("is the order of ids, not a price that begins with a dollar", () => {
    const flight = (id: string, usd: string) => `${id}:["$","td",null,{"children":"$$${usd}"}]\n`;
    expect(normaliseFlight(flight("1f", "0.045"), base)).toBe(normaliseFlight(flight("2a", "0.045"), here));
    expect(normaliseFlight(flight("1f", "0.045"), base)).not.toBe(normaliseFlight(flight("1f", "0.046"), here));
  });

  it("is the number of an id that was drawn, not which ids are the same", () => {
    expect(normaliseIds('<p id="_r_3_" for="_r_5_">')).toBe(normaliseIds('<p id="_r_8_" for="_r_1_">'));
    expect(normaliseIds('<p id="_r_3_" for="_r_3_">')).not.toBe(normaliseIds('<p id="_r_8_" for="_r_1_">'));
  });
});

describe("a policy's hashes", () => {
  const page = (script: string) => `<html><body><script>${script}</script></body></html>`;

  it("stand for what their scripts say", () => {
    const policyOf = (script: string, place: TreePlace) =>
      normalisePolicy(`script-src 'self' ${hash(script)}`, normalisePage(page(script), place).sources);
    expect(policyOf("load('/_next/static/chunks/a.js')", base)).toBe(
      policyOf("load('/_next/static/chunks/b.js')", here),
    );
    expect(policyOf("go(1)", base)).not.toBe(policyOf("go(2)", here));
  });

  it("stay where no script has them", () => {
    expect(normalisePolicy(`script-src ${hash("x")}`, new Map())).toContain(hash("x"));
  });
});
