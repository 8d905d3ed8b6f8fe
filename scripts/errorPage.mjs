/*
 * A page for where the app itself cannot answer: no script, no inline style, the app's own stylesheet.
 */

/**
 * The links to stylesheets in a prerendered page.
 * @param {string} html
 */
export const stylesheetsOf = (html) => (html.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join("");

/**
 * @param {{ title: string, text: string, stylesheets: string }} content text of our own, which needs no escaping
 */
export const errorPage = ({ title, text, stylesheets }) => `<!DOCTYPE html>
<html lang="en">
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
