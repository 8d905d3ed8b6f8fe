import "./nodeVersion.mjs";
import { inProject } from "./project.mjs";
import { buildSite } from "./site/build.mjs";
import { readSiteOptions } from "./site/options.mjs";

/* `npm run build:site`: the pages as plain files in site/, for any host of files. See docs/hosting.md. */

const read = readSiteOptions(process.argv.slice(2), process.env);
if (read.ok) {
  const { basePath, shareBase } = read.value;
  process.exitCode = await buildSite({ basePath, shareBase, siteFolder: inProject("site") });
} else {
  console.error(read.error);
  process.exitCode = 1;
}
