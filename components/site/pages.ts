/** The path at which a static copy was built to lie, such as `/tollgate`; empty for a server and at a host's root. */
const basePath = process.env.TOLLGATE_BASE_PATH ?? "";

/** Whether these pages are plain files: nothing answers /api, and nobody asks AWS. */
export const isStaticCopy = process.env.TOLLGATE_STATIC_COPY === "1";

/** The calculator. A link's text follows it, after `?` or `#`. */
export const homeHref = `${basePath}/`;

/** Any other page. A host of plain files finds its index.html behind the slash without being asked to redirect. */
export const pageHref = (page: string): string => `${homeHref}${page}${isStaticCopy ? "/" : ""}`;

/** A file of the folder public. */
export const fileHref = (name: string): string => `${homeHref}${name}`;
