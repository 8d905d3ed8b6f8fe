import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { lookOf } from "./errorPage.mjs";
import { judge, queryHeader } from "./guard.mjs";
import { inProject, root } from "./project.mjs";
import { rawAnswer, refusalsWith } from "./refusals.mjs";
import { assetPolicy, commonHeaders, dataPolicy, pagePolicy } from "./securityHeaders.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Answer */
/** @typedef {import("./guard.mjs").Kind} Kind */

/** How long a sender may take, in milliseconds; Node's own limits are 60 and 300 seconds. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/** Node leaves out those beyond; browsers send some twenty. */
const maxHeaderCount = 200;

/** The most pieces that a body may come in; one of 64 KiB comes in 45 packets. */
const maxPieceCount = 1000;

/**
 * Ends the connection of a body that comes in crumbs: 64,000 chunks of a byte hold the event loop for a third of a
 * second on their way through the streams. @param {Request} request
 */
const refuseCrumbs = (request) => {
  const push = request.push.bind(request);
  let pieceCount = 0;
  request.push = (piece, encoding) => {
    pieceCount += 1;
    if (pieceCount <= maxPieceCount || piece === null) return push(piece, encoding);
    request.socket.destroy();
    return false;
  };
};

/** What each request names in its first line. */
const protocol = "HTTP/1.";
/** The most requests in one packet; browsers send one and wait for its answer. */
const maxRequestsPerPacket = 16;
/** The most lines of one request's headers. */
const maxLineCount = 500;

/** Whether a text is there more than so often. @param {Buffer} bytes @param {string} text @param {number} most */
const isThereMoreThan = (bytes, text, most) => {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/** @param {Buffer} packet */
const isFlood = (packet) => {
  if (isThereMoreThan(packet, protocol, maxRequestsPerPacket)) return true;
  const [beginsAt, lineEnd, headEnd] = [protocol, "\n", "\r\n\r\n"].map((text) => packet.indexOf(text));
  // A body may have as many lines as it likes.
  if (beginsAt === undefined || beginsAt < 0 || lineEnd === undefined || lineEnd < beginsAt) return false;
  return isThereMoreThan(packet.subarray(0, headEnd === -1 ? packet.length : headEnd), "\n", maxLineCount);
};

/**
 * Ends a connection that sends requests or headers by the thousand: Node takes all of a packet apart in one turn of the event loop,
 * and answers some of them before any code of ours. Its reader of packets is put behind our look at them.
 * @param {import("node:net").Socket} socket
 */
const refuseFloods = (socket) => {
  const readers = socket.listeners("data");
  socket.removeAllListeners("data");
  socket.on("data", (packet) => {
    if (isFlood(packet)) socket.destroy();
    else for (const read of readers) Reflect.apply(read, socket, [packet]);
  });
};

/** The Host headers as they were sent; Node's own list keeps the first. @param {Request} request */
const hostsOf = ({ rawHeaders }) =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");

/** The policy of each path: pages by the hashes that the build took, and the page for "no such page" for all others. */
const readPolicies = () => {
  /** @type {Record<string, string[]>} */
  const hashes = JSON.parse(readFileSync(inProject(".next", "csp.json"), "utf8"));
  const pages = new Map(Object.entries(hashes).map(([path, sources]) => [path, pagePolicy(sources)]));
  const notFound = pages.get("/_not-found") ?? pagePolicy([]);
  /** @param {Kind} kind @param {string} path */
  return (kind, path) => {
    if (kind === "page") return pages.get(path) ?? notFound;
    return kind === "asset" ? assetPolicy : dataPolicy;
  };
};

/**
 * Next's handler for a request. Next hears upgrades of a server that never listens, so that ours answers such a request as
 * any other.
 * @param {string} host
 * @param {number} port
 */
const nextHandler = async (host, port) => {
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: root, hostname: host, port, quiet: true, httpServer: createServer() });
  const { log } = console;
  // Next's own lines are left out, so that the address is the first to be read.
  console.log = () => undefined;
  await app.prepare().finally(() => {
    console.log = log;
  });
  return app.getRequestHandler();
};

/**
 * Serves the build at one address. All of a request passes the guard first, from the first connection on.
 * @param {{ host: string, port: number, ownHosts: readonly string[] | null }} options `ownHosts`: the only Host headers
 *   that are heard; null hears any
 * @returns {Promise<import("node:http").Server>} once it listens; rejects with Node's error where it cannot
 */
export const serve = async ({ host, port, ownHosts }) => {
  const policyOf = readPolicies();
  const handle = await nextHandler(host, port);
  const answerTo = refusalsWith({
    wrongHost: JSON.parse(readFileSync(inProject("lib", "costExplorer", "wrongHost.json"), "utf8")),
    look: lookOf(readFileSync(inProject(".next", "server", "app", "_not-found.html"), "utf8")),
  });

  /** @param {Answer} response @param {Kind} kind @param {string} path */
  const setHeaders = (response, kind, path) => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", policyOf(kind, path));
  };

  /** @param {Answer} response @param {import("./refusals.mjs").AnyRefusal} refusal @param {Kind} kind */
  const refuse = (response, refusal, kind, allow = "") => {
    const { status, type, body } = answerTo(refusal, kind);
    setHeaders(response, refusal === "wrong-host" ? "data" : kind, "");
    if (refusal === "wrong-method") response.setHeader("Allow", allow);
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", Connection: "close" }).end(body);
  };

  /** @param {import("node:stream").Duplex} socket @param {import("./refusals.mjs").AnyRefusal} refusal */
  const refuseRaw = (socket, refusal, headers = {}) => {
    socket.on("error", () => socket.destroy());
    const own = { ...commonHeaders, "Content-Security-Policy": policyOf("page", ""), ...headers };
    if (socket.writable) socket.end(rawAnswer(answerTo(refusal, "page"), own));
    else socket.destroy();
  };

  /** @param {Request} request @param {Answer} response */
  const answer = async (request, response) => {
    const { method = "", url = "" } = request;
    const judged = judge({ method, url, hosts: hostsOf(request) }, ownHosts);
    if (judged.verdict === "refuse") {
      refuse(response, judged.refusal, judged.kind, judged.allow);
      return;
    }
    const { kind, path } = judged;
    setHeaders(response, kind, path);
    if (judged.verdict === "redirect") {
      response.writeHead(308, { Location: judged.to }).end();
      return;
    }
    if (kind === "data") response.setHeader("Cache-Control", "no-store");
    request.url = judged.url;
    request.headers[queryHeader] = judged.query;
    await handle(request, response);
  };

  /** @type {WeakSet<object>} */
  const busy = new WeakSet();
  const server = createServer(limits, (request, response) => {
    const { socket } = request;
    // Requests sent in one go without waiting for answers all run in one turn of the event loop. No browser does that.
    if (busy.has(socket)) {
      socket.destroy();
      return;
    }
    busy.add(socket);
    response.once("close", () => busy.delete(socket));
    refuseCrumbs(request);
    answer(request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "text/plain" }).end("The server could not answer.");
    });
  });
  server.maxHeadersCount = maxHeaderCount;
  server.on("connection", refuseFloods);
  server.on("checkExpectation", (_, response) => refuse(response, "no-expectations", "page"));
  server.on("connect", (_, socket) => refuseRaw(socket, "wrong-method", { Allow: "GET, HEAD" }));
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ { code }, socket) => {
    if (code === "ECONNRESET") socket.destroy();
    else if (code === "HPE_HEADER_OVERFLOW") refuseRaw(socket, "too-large-head");
    else refuseRaw(socket, code === "ERR_HTTP_REQUEST_TIMEOUT" ? "too-slow" : "not-http");
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => resolve(server.off("error", reject)));
  });
  return server;
};
