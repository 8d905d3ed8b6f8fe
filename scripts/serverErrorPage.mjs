import { readFileSync, writeFileSync } from "node:fs";
import { errorPage, lookOf } from "./errorPage.mjs";
import { inProject } from "./project.mjs";

/**
 * Replaces Next's page for a failure of the server. app/global-error.tsx does not replace it, and the
 * Content-Security-Policy forbids its inline styles. The new page looks like the 404 page.
 */
export const writeServerErrorPage = () => {
  const notFound = readFileSync(inProject(".next", "server", "app", "_not-found.html"), "utf8");
  const words = {
    title: "Tollgate has failed",
    text: "The server could not answer. Load the page again, or start from the example.",
  };
  const page = errorPage(words, lookOf(notFound));
  for (const file of [
    ["app", "_global-error.html"],
    ["pages", "500.html"],
  ]) {
    writeFileSync(inProject(".next", "server", ...file), page);
  }
};
