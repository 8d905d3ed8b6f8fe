/** The environment variable that names the share base, for server, build and command line. */
export const shareBaseVariable = "TOLLGATE_SHARE_BASE";

/** @param {string} text */
const parsed = (text) => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/**
 * Reads the address at which others open the page: http or https, without credentials, query or fragment. A path is a
 * folder and ends in `/`, unless it names the page's file. JavaScript, because `npm start` runs it as it stands.
 * @param {string} text
 * @returns {import("@/lib/text/result").Result<string, string>}
 *   The error does not repeat the text, which may hold a password.
 */
const readShareBase = (text) => {
  const url = parsed(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return { ok: false, error: "must be an http or https address" };
  if (url.username !== "" || url.password !== "") return { ok: false, error: "must be an address without credentials" };
  if (/[?#]/.test(text)) return { ok: false, error: "must be an address without a query or a fragment" };
  const path = /(?:\/|\.html?)$/.test(url.pathname) ? url.pathname : `${url.pathname}/`;
  return { ok: true, value: `${url.origin}${path}` };
};

/**
 * The share base of a run: the option's, else the environment's; empty where neither names one.
 * @param {string | undefined} option
 * @param {{ readonly [variable: string]: string | undefined }} environment
 * @returns {import("@/lib/text/result").Result<string, { readonly isOption: boolean, readonly message: string }>}
 */
export const shareBaseOf = (option, environment) => {
  const text = option ?? environment[shareBaseVariable] ?? "";
  if (option === undefined && text === "") return { ok: true, value: "" };
  const read = readShareBase(text);
  return read.ok ? read : { ok: false, error: { isOption: option !== undefined, message: read.error } };
};
