import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/*
 * What a reader sees when the server itself fails. Next builds this page from a fixed one of its own, which
 * app/global-error.tsx does not replace and whose inline styles the Content-Security-Policy forbids.
 */

/** @param {string} stylesheets */
const page = (stylesheets) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tollgate has failed</title>
    ${stylesheets}
  </head>
  <body>
    <main class="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-16">
      <h1 class="text-32 font-semibold text-ink">Tollgate has failed</h1>
      <p class="text-muted">The server could not answer. Load the page again, or start from the example.</p>
      <p><a href="/">Start from the example</a></p>
    </main>
  </body>
</html>
`;

/** Puts our page in the place of Next's, with the stylesheets that the build gave the 404 page. */
export const writeServerErrorPage = () => {
  const notFound = readFileSync(inProject(".next", "server", "app", "_not-found.html"), "utf8");
  const stylesheets = notFound.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  for (const file of [
    ["app", "_global-error.html"],
    ["pages", "500.html"],
  ]) {
    writeFileSync(inProject(".next", "server", ...file), page(stylesheets.join("")));
  }
};
