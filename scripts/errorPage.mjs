/*
 * An HTML page for requests that the app itself cannot answer. It has no script and no inline style, and uses the app's
 * own fonts and stylesheets.
 */

/**
 * The classes that set the fonts, and the stylesheets, of a prerendered page. An error page uses both.
 * @typedef {{ htmlClass: string, stylesheets: string }} Look
 */

/** @param {string} html @returns {Look} */
export const lookOf = (html) => ({
  htmlClass: /<html[^>]*\sclass="([^"]*)"/.exec(html)?.[1] ?? "",
  stylesheets: (html.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join(""),
});

/**
 * @param {{ title: string, text: string }} content Tollgate's own words, which need no escaping
 * @param {Look} look
 */
export const errorPage = ({ title, text }, { htmlClass, stylesheets }) => `<!DOCTYPE html>
<html lang="en" class="${htmlClass}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    ${stylesheets}
  </head>
  <body>
    <main class="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-16">
      <h1 class="text-32 font-semibold text-ink">${title}</h1>
      <p class="text-muted">${text}</p>
      <p><a href="/">Start from the example</a></p>
    </main>
  </body>
</html>
`;
