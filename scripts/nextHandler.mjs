import { once } from "node:events";
import { createServer, request } from "node:http";
import { apiRoutes, queryHeader } from "./guard.mjs";
import { root } from "./project.mjs";

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handler */

/**
 * One request for each piece of code that Next loads at first use: pages, the page for "not found", and each method of
 * the API.
 */
const firstRequests = [
  ["GET", "/"],
  ["GET", "/none"],
  ...[...apiRoutes].flatMap(([path, methods]) =>
    methods
      .split(", ")
      .filter((method) => method === "GET" || method === "POST")
      .map((method) => [method, path]),
  ),
];

/** Sends a request and waits for the end of its answer. @param {number} port @param {string} method @param {string} path */
const ask = async (port, method, path) => {
  const headers = { "Content-Type": "application/json", [queryHeader]: "v=1", Connection: "close" };
  const asked = request({ host: "127.0.0.1", port, method, path, headers });
  asked.end(method === "POST" ? "{}" : "");
  const [answer] = await once(asked, "response");
  await once(answer.resume(), "end");
};

/**
 * Requests each route once, before the server listens. The first request to a route loads its code, which blocks the
 * event loop for up to 55 ms.
 * @param {Handler} handle
 */
const loadRoutes = async (handle) => {
  const server = createServer((asked, response) => handle(asked, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  for (const [method = "", path = ""] of firstRequests) await ask(port, method, path);
  server.close();
};

/**
 * Next's handler for a request. Next gets a second server, which never listens, to add its listener for upgrades
 * (WebSocket) to. An upgrade request to the real server then gets the answer of any other request.
 * @param {string} host
 * @param {number} port
 */
export const nextHandler = async (host, port) => {
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: root, hostname: host, port, quiet: true, httpServer: createServer() });
  const { log } = console;
  // Next's own lines are not printed, so that the first line is the address.
  console.log = () => undefined;
  await app.prepare().finally(() => {
    console.log = log;
  });
  const handle = app.getRequestHandler();
  await loadRoutes(handle);
  return handle;
};
