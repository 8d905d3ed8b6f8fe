import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Recording } from "@/scripts/sameAs/difference";
import { normalisePage, type TreePlace } from "@/scripts/sameAs/normalise";
import { placeOf } from "@/scripts/sameAs/server";
import { styleRules } from "@/scripts/sameAs/styles";
import type { Tree } from "@/scripts/sameAs/trees";

const filesIn = (folder: string, extension: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

type Page = { readonly path: string; readonly html: string };

/** The prerendered pages of a build, by their path in it. */
export function builtPages(tree: Tree): readonly Page[] {
  const folder = join(tree.root, ".next", "server", "app");
  return filesIn(folder, ".html").map((file) => ({ path: relative(folder, file), html: readFileSync(file, "utf8") }));
}

/** The sources of all inline scripts in a build's policies, with what takes their place; see normalisePage. */
export const sourcesOf = (tree: Tree, place: TreePlace): ReadonlyMap<string, string> =>
  new Map(builtPages(tree).flatMap(({ html }) => [...normalisePage(html, place).sources]));

/** Classes that stand in the sources of pages: others come from words that Tailwind takes for classes in any file. */
function usedClasses(tree: Tree): (name: string) => boolean {
  const sources = ["app", "components"].flatMap((folder) => filesIn(join(tree.root, folder), ""));
  const words = new Set(sources.flatMap((file) => readFileSync(file, "utf8").split(/[\s"'`{}<>;]+/)));
  return (name) => words.has(name);
}

/** Every prerendered page's HTML, and every rule of the style sheets. */
export function recordPages(tree: Tree): readonly Recording[] {
  const place = placeOf(tree, null);
  const css = filesIn(join(tree.root, ".next", "static"), ".css").map((file) => readFileSync(file, "utf8"));
  return [
    ...builtPages(tree).map(({ path, html }) => ({
      surface: "Pages",
      id: path,
      text: normalisePage(html, place).html,
    })),
    ...styleRules(css.join("\n"), usedClasses(tree)).map((rule) => ({ surface: "Styles", id: rule, text: rule })),
  ];
}
