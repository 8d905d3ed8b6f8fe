import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { shareBaseOf, shareBaseVariable } from "../lib/scenario/shareBase.mjs";

const usage = "npm start -- --port 4000 --host 127.0.0.1 --aws --share-base https://example.org/";

/** @param {string} host */
export const isLoopback = (host) => host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/** The address to open in a browser. `0.0.0.0` and `::` stand for every interface; the loopback address stands in for them.
 * @param {string} host
 * @param {number} port */
export const addressOf = (host, port) => {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};

/**
 * The Host headers that a browser on this machine sends to this server. Browsers leave out port 80.
 * @param {string} host
 * @param {number} port
 */
export const ownHosts = (host, port) => {
  const names = [...new Set([new URL(addressOf(host, port)).hostname, "localhost"])];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
};

/**
 * Where to listen, from the command line; 127.0.0.1:3000 by default.
 * @param {string[]} args
 * @param {{ readonly [variable: string]: string | undefined }} [environment]
 * @returns {import("@/lib/text/result").Result<
 *   { host: string, port: number, aws: boolean, acceptUnsupportedNode: boolean, shareBase: string },
 *   string
 * >}
 */
export const readListenOptions = (args, environment = process.env) => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        host: { type: "string", short: "H", default: "127.0.0.1" },
        port: { type: "string", short: "p", default: "3000" },
        aws: { type: "boolean", default: false },
        "share-base": { type: "string" },
        "accept-unsupported-node": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port < 1 || port > 65535) {
      return { ok: false, error: `--port is a whole number from 1 to 65535, not "${values.port}": ${usage}` };
    }
    // Node listens on every interface for an empty host.
    if (values.host.trim() === "")
      return { ok: false, error: `--host is empty. Name an address, or leave it out: ${usage}` };
    const { host, aws, "accept-unsupported-node": acceptUnsupportedNode } = values;
    const read = shareBaseOf(values["share-base"], environment);
    if (!read.ok)
      return { ok: false, error: `${read.error.isOption ? "--share-base" : shareBaseVariable} ${read.error.message}` };
    return { ok: true, value: { host, port, aws, acceptUnsupportedNode, shareBase: read.value } };
  } catch (error) {
    return { ok: false, error: `${error instanceof Error ? error.message : error}\nUse: ${usage}` };
  }
};

/**
 * Why a server cannot listen here, and what to do about it.
 * @param {unknown} error Node's own
 * @param {string} host
 * @param {number} port
 */
export const listenObstacle = (error, host, port) => {
  const anotherPort = `Choose another port: npm start -- --port ${port === 65535 ? 4000 : port + 1}`;
  const anotherHost = "Leave --host out to listen on 127.0.0.1.";
  const obstacles = new Map([
    ["EADDRINUSE", `Port ${port} of ${host} is taken by another program. ${anotherPort}`],
    ["EACCES", `This user may not listen on port ${port}. Choose one above 1023: npm start -- --port 4000`],
    ["EADDRNOTAVAIL", `${host} is not an address of this machine. ${anotherHost}`],
    ["ENOTFOUND", `${host} is not a name this machine knows. ${anotherHost}`],
  ]);
  const { code = "", message = String(error) } = /** @type {NodeJS.ErrnoException} */ (error);
  return obstacles.get(code) ?? `Cannot listen on ${host}:${port}: ${message}`;
};

/**
 * Why a server cannot listen here; null where it can. `npm start` checks this before the build, which takes a minute.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export const obstacleTo = (host, port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(listenObstacle(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
