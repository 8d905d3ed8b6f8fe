import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Each source file with the project's files that it imports, type-only imports among them; paths from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const source = /\.(?:tsx?|mjs)$/;
const endings = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"];

function sourcesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(root, path);
    return source.test(path) ? [path] : [];
  });
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The file behind `@/lib/x` or `./x`; null for a package. Throws where such a file is missing. */
function resolved(root: string, from: string, module: string): string | null {
  const isOwn = module.startsWith("@/") || module.startsWith(".");
  if (!isOwn) return null;
  const path = module.startsWith("@/") ? module.slice(2) : join(dirname(from), module);
  const found = endings.map((ending) => path + ending).find((candidate) => isFile(join(root, candidate)));
  if (found === undefined) throw new Error(`${from} imports ${module}, which is no file`);
  return found;
}

/** The source files that lie in a folder itself and in none of its folders. */
export const sourcesBeside = (root: string): readonly string[] =>
  readdirSync(root).filter((name) => source.test(name) && isFile(join(root, name)));

/** Reads what the sources in some folders, and some files, import: as the TypeScript compiler finds it in their text. */
export function importGraph(root: string, folders: readonly string[], files: readonly string[] = []): ImportGraph {
  const sources = [...folders.flatMap((folder) => sourcesIn(root, folder)), ...files];
  return new Map(
    sources.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
      const imported = importedFiles.flatMap(({ fileName }) => resolved(root, file, fileName) ?? []);
      return [file, [...new Set(imported)].filter((path) => source.test(path))];
    }),
  );
}

/**
 * One circle through each group of files that import one another, as `a -> b -> a`. Depth first: a file on the path that
 * is imported again closes a circle.
 */
export function importCycles(graph: ImportGraph): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const circles: string[] = [];

  function visit(file: string): void {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(" -> "));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const imported of graph.get(file) ?? []) visit(imported);
    path.pop();
    done.add(file);
  }
  for (const file of graph.keys()) visit(file);
  return circles;
}
