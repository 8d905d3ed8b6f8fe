import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SurfaceCheck } from "@/scripts/sameAs/difference";

/**
 * A change of one character that a reader could come to see. `text` is in some source file; `shown` is the text of a
 * surface, where that is another. In both, `from` becomes `to` where `[from>to]` stands.
 */
type Plant = { readonly what: string; readonly text: string; readonly shown?: string };

export const plants: readonly Plant[] = [
  { what: "a sentence of the report", text: "whatever the rest i[s>z]" },
  {
    what: "a price",
    text: '"usd": 0.04[8>9],\n     "unit": "gateway-hour",\n     "usageType": "EUS2-NatGateway-Hours"',
    shown: '"usdPerUnit": 0.04[8>9]',
  },
  { what: "a title of a CSV", text: '"savingUsdPerMont[h>i]",', shown: ",savingUsdPerMont[h>i]," },
  {
    what: "the value of a header",
    text: '["/api/estimate", "GET, HEAD, OPTIONS, POS[T>U]"]',
    shown: "Allow: GET, HEAD, OPTIONS, POS[T>U]",
  },
  { what: "a keyword of SQL", text: "ORDER B[Y>Z] account, usage_type" },
  { what: "an error's message", text: "is not a ke[y>z] of a link" },
  {
    what: "a class of a component",
    text: 'aria-label="Pages" className="flex gap-[1>2]',
    shown: 'aria-label="Pages" class="flex gap-[1>2]',
  },
  {
    what: "a description of the API",
    text: "what is wrong, field b[y>i] field.",
  },
  { what: "an exit code", text: "couldNot: [1>3]", shown: "exit code [1>3]" },
  {
    what: "a label for screen readers",
    text: 'aria-label="Drop zone for bill[s>z]"',
  },
  { what: "the Markdown summary", text: "| Strategy | USD a mont[h>i] |" },
  { what: "a colour of a figure", text: "#d5d9d[f>e], #3c434d", shown: "213, 217, 22[3>2]" },
];

const change = /\[(.)>(.)\]/;
export const textBefore = (marked: string): string => marked.replace(change, "$1");
export const textAfter = (marked: string): string => marked.replace(change, "$2");

const sourceFolders = ["app", "cli", "components", "lib", "scripts"];

/**
 * Makes all changes in a tree, each in every file that has its text. Throws where no file has it, so that this list
 * stays in step with the sources.
 */
export function plantIn(root: string): void {
  const files = sourceFolders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("sameAs"))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const { what, text } of plants) {
    const found = files.filter((file) => readFileSync(file, "utf8").includes(textBefore(text)));
    if (found.length === 0) throw new Error(`${what} is nowhere: mend it in scripts/sameAs/planted.ts.`);
    for (const file of found) {
      writeFileSync(
        file,
        readFileSync(file, "utf8").replace(textBefore(text), () => textAfter(text)),
      );
    }
  }
}

/** For each change, the surfaces with a difference that shows it; empty where no surface does. */
export function plantsSeen(
  checks: readonly SurfaceCheck[],
): readonly { readonly what: string; readonly surfaces: readonly string[] }[] {
  return plants.map(({ what, text, shown = text }) => ({
    what,
    surfaces: checks
      .filter(({ differences }) =>
        differences.some(
          ({ base, here }) =>
            base?.includes(textBefore(shown)) && here?.includes(textAfter(shown)) && !base.includes(textAfter(shown)),
        ),
      )
      .map(({ surface }) => surface),
  }));
}
