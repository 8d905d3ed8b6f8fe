/** The path under which a static copy is hosted, such as `/tollgate`; empty for a server and at a host's root. */
const basePath = process.env.TOLLGATE_BASE_PATH ?? "";

/** Whether these pages are plain files, without /api and without calls of AWS. */
export const isStaticCopy = process.env.TOLLGATE_STATIC_COPY === "1";

/** The address of the calculator. A link's text follows it, after `?` or `#`. */
export const homeHref = `${basePath}/`;

/** The address of any other page. A host of plain files finds its index.html behind the slash without a redirect. */
export const pageHref = (page: string): string => `${homeHref}${page}${isStaticCopy ? "/" : ""}`;

/** The address of a file of the folder public. */
export const fileHref = (name: string): string => `${homeHref}${name}`;
