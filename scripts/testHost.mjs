import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { inProject } from "./project.mjs";
import { buildSiteIfStale } from "./site/build.mjs";

/*
 * A host of plain files for the browser tests: it knows files and a folder's index.html, sends no header but the type,
 * redirects nothing, and answers 404 for everything else, outside its path too. It serves a copy below /tollgate/ at
 * the first port, and a copy that was built with a share base at the root of the next port.
 */

const copies = [
  { basePath: "/tollgate", shareBase: "", siteFolder: inProject(".cache", "site", "below"), portOffset: 0 },
  {
    basePath: "",
    shareBase: "https://tollgate.example/app/",
    siteFolder: inProject(".cache", "site", "root"),
    portOffset: 1,
  },
];

const types = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
]);

/** @param {string} file */
const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** The file behind a path; null where there is none. @param {string} folder @param {string} basePath @param {string} path */
const fileOf = (folder, basePath, path) => {
  if (!path.startsWith(`${basePath}/`)) return null;
  const inside = normalize(path.slice(basePath.length));
  const file = join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
  return isFile(file) ? file : null;
};

/** @param {string} folder @param {string} basePath @param {number} port */
const serveFiles = (folder, basePath, port) =>
  new Promise((resolve) => {
    const server = createServer(({ url = "" }, response) => {
      // This is the host's access log. Tests look for a query in it.
      console.log(url);
      const [path = ""] = url.split("?");
      const file = fileOf(folder, basePath, path);
      const isInside = path.startsWith(`${basePath}/`);
      const shown = file ?? (isInside ? join(folder, "404.html") : null);
      const type = types.get(extname(shown ?? "")) ?? "application/octet-stream";
      response.writeHead(file === null ? 404 : 200, { "Content-Type": shown === null ? "text/plain" : type });
      response.end(shown === null ? "Not found" : readFileSync(shown));
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });

/** Builds the copies for the tests, where they are missing or stale. @returns {Promise<number>} the exit code */
export const buildCopies = async () => {
  for (const { basePath, shareBase, siteFolder } of copies) {
    const code = await buildSiteIfStale({ basePath, shareBase, siteFolder });
    if (code !== 0) return code;
  }
  return 0;
};

/** @param {number} port */
const serveCopies = async (port) => {
  // Playwright waits for the first port, so its copy is served last.
  for (const { basePath, siteFolder, portOffset } of copies.toReversed())
    await serveFiles(siteFolder, basePath, port + portOffset);
};

if (process.argv[1] === import.meta.filename) {
  const code = await buildCopies();
  if (code !== 0) process.exit(code);
  await serveCopies(Number(process.argv[2]));
}
