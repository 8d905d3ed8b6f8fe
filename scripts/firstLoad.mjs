import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inProject } from "./project.mjs";

/*
 * Measures what the calculator loads: the scripts that its page names, and the chart code that loads once a chart is
 * seen. Prints both sizes of the build in .next and fails where one is above its limit or cannot be found.
 */

const maxFirstLoadKb = 192;
const maxChartsKb = 135;

/** @param {readonly string[]} files */
const gzipKb = (files) => files.reduce((kb, file) => kb + gzipSync(readFileSync(file)).length / 1000, 0);

/**
 * Whether a script has Recharts in it. The class names that Recharts gives to what it draws survive minifying.
 * @param {string} file
 */
const hasRecharts = (file) => /recharts-(wrapper|surface)/.test(readFileSync(file, "utf8"));

/** The scripts that a current browser loads with the page.
 * @param {string} html */
const scriptsOf = (html) => {
  const tags = html.match(/<script\b[^>]*\ssrc="[^"]*"[^>]*>/g) ?? [];
  const paths = tags.filter((tag) => !/\snomodule\b/i.test(tag)).map((tag) => / src="\/([^"?]*)/.exec(tag)?.[1] ?? "");
  return [...new Set(paths)].map((path) =>
    path.startsWith("_next/") ? inProject(".next", path.slice("_next/".length)) : inProject("public", path),
  );
};

const allChunks = () => {
  const folder = inProject(".next", "static", "chunks");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".js")).map((name) => join(folder, name));
};

/** For each dynamic import of the app, the files that it loads, as the chunks list them: [`static/chunks/a.js`]. */
const dynamicImports = () => {
  const list = /\[(?:["`]static\/chunks\/[^"`\]]+["`],?)+\]/g;
  const lists = allChunks().flatMap((file) => readFileSync(file, "utf8").match(list) ?? []);
  return lists.map((text) => {
    /** @type {string[]} */
    const files = JSON.parse(text.replaceAll("`", '"'));
    return files.filter((file) => file.endsWith(".js")).map((file) => inProject(".next", file));
  });
};

const firstLoad = scriptsOf(readFileSync(inProject(".next", "server", "app", "index.html"), "utf8"));
const withRecharts = allChunks().filter(hasRecharts);
const loadedForCharts = dynamicImports().filter((files) => files.some((file) => withRecharts.includes(file)));
const charts = [...new Set([...withRecharts, ...loadedForCharts.flat()])].filter((file) => !firstLoad.includes(file));

const firstLoadKb = gzipKb(firstLoad);
const chartsKb = gzipKb(charts);
console.log(
  `First load of /: ${firstLoadKb.toFixed(1)} KB gzip in ${firstLoad.length} files, at most ${maxFirstLoadKb}`,
);
console.log(`Charts, when seen: ${chartsKb.toFixed(1)} KB gzip in ${charts.length} files, at most ${maxChartsKb}`);

const failures = [
  firstLoad.length === 0 && "The page names no script: nothing was measured.",
  firstLoadKb > maxFirstLoadKb && "The first load is above its limit.",
  firstLoad.some(hasRecharts) && "Recharts is in the first load; import the charts with lazy().",
  loadedForCharts.length === 0 && "No dynamic import loads Recharts: the charts were not measured.",
  chartsKb > maxChartsKb && "The charts are above their limit.",
].filter((failure) => failure !== false);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
