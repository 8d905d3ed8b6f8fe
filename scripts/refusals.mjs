import { STATUS_CODES } from "node:http";
import { errorPage } from "./errorPage.mjs";
import { apiRoutes, maxAmpersandCount, maxQueryLength } from "./guard.mjs";

/** @typedef {import("./guard.mjs").Refusal | "too-large-head" | "too-slow" | "not-http" | "no-expectations"} AnyRefusal */
/** @typedef {{ status: number, title: string, text: string }} Words */

const number = new Intl.NumberFormat("en-US");

/** @type {Readonly<Record<Exclude<AnyRefusal, "wrong-host">, Words>>} */
const words = {
  "bad-target": { status: 400, title: "Bad request", text: "The first line of a request must name a path." },
  "too-long": {
    status: 414,
    title: "This link is too long",
    text: `A link must be at most ${number.format(maxQueryLength)} characters long, with at most ${maxAmpersandCount} “&” in it. Ask whoever sent it for a file of the scenario instead.`,
  },
  "bad-host": { status: 400, title: "Bad request", text: "A request must name one host." },
  "not-found": { status: 404, title: "Not found", text: "Nothing is at this path." },
  "wrong-method": {
    status: 405,
    title: "Method not allowed",
    text: "The header Allow names the methods that work here.",
  },
  "too-large-head": {
    status: 431,
    title: "This request is too large",
    text: "The link and the cookies that came with it are more than 16 KB. Use a shorter link, or clear the cookies of this address.",
  },
  "too-slow": { status: 408, title: "Too slow", text: "The request did not arrive in time." },
  "not-http": { status: 400, title: "Bad request", text: "This is not a request that can be read." },
  "no-expectations": { status: 417, title: "Expectation failed", text: "Leave the Expect header out." },
};

const routesOfApi = `The routes of the API are ${[...apiRoutes.keys()].join(", ")}, spelled like this.`;

/**
 * Gives a refusal's status, type and body: JSON for the API, an HTML page for everything else.
 * @param {{ wrongHost: { message: string, whatToDo: string }, look: import("./errorPage.mjs").Look }} texts
 * @returns {(refusal: AnyRefusal, kind: import("./guard.mjs").Kind) => { status: number, type: string, body: string }}
 */
export const refusalsWith =
  ({ wrongHost, look }) =>
  (refusal, kind) => {
    const json = "application/json";
    // Only a server with /api/spend switched on refuses other hosts, so this refusal has the shape of that route's
    // errors.
    if (refusal === "wrong-host") {
      const error = { code: "wrong-host", ...wrongHost, canRetry: false };
      return { status: 421, type: json, body: JSON.stringify({ error }) };
    }
    const { status, title, text } = words[refusal];
    if (kind === "data") {
      const message = refusal === "not-found" ? `${text} ${routesOfApi}` : text;
      return { status, type: json, body: JSON.stringify({ errors: [{ path: "", message }] }) };
    }
    return { status, type: "text/html; charset=utf-8", body: errorPage({ title, text }, look) };
  };

/**
 * A whole answer as text, for a connection on which Node could not read a request and gives no response to write to.
 * @param {{ status: number, type: string, body: string }} answer
 * @param {Readonly<Record<string, string>>} headers
 */
export const rawAnswer = ({ status, type, body }, headers) => {
  const lines = Object.entries({
    ...headers,
    "Content-Type": type,
    "Content-Length": String(Buffer.byteLength(body)),
    "Cache-Control": "no-store",
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
};
