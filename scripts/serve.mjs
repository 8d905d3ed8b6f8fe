import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { lookOf } from "./errorPage.mjs";
import { refuseFloods, refuseManyPieces } from "./floods.mjs";
import { decideOn, queryHeader } from "./guard.mjs";
import { nextHandler } from "./nextHandler.mjs";
import { inProject } from "./project.mjs";
import { rawAnswer, refusalsWith } from "./refusals.mjs";
import { assetPolicy, commonHeaders, dataPolicy, pagePolicy } from "./securityHeaders.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Answer */
/** @typedef {import("./guard.mjs").Kind} Kind */

/** How long a sender may take, in milliseconds; Node's own limits are 60 and 300 seconds. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
/** Node itself would answer a request without a Host, without the security headers. The guard refuses it instead. */
const options = { ...limits, requireHostHeader: false };

/**
 * How long a connection may be without any traffic, in milliseconds. This ends connections whose reader takes nothing
 * of its answer. Tollgate waits for AWS for at most 20 seconds, so no such answer is cut off.
 */
const maxIdleMs = 60_000;

/** Node drops headers beyond this many; browsers send some twenty. */
const maxHeaderCount = 200;

/** The Host headers as they were sent; Node's own list keeps the first. @param {Request} request */
const hostsOf = ({ rawHeaders }) =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");

/** Gives each path its Content-Security-Policy. A page's has the hashes of its scripts; unknown pages have that of the 404 page. */
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
 * Serves the build at one address. Every request passes the guard before Next sees it.
 * @param {{ host: string, port: number, ownHosts: readonly string[] | null }} options `ownHosts`: the only Host headers
 *   that are accepted; null accepts any
 * @returns {Promise<import("node:http").Server>} once it listens; rejects with Node's error where it cannot
 */
export const serve = async ({ host, port, ownHosts }) => {
  const policyOf = readPolicies();
  const handle = await nextHandler(host, port);
  const answerTo = refusalsWith({
    wrongHost: JSON.parse(readFileSync(inProject("lib", "server", "wrongHost.json"), "utf8")),
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

  /** @param {Request} request */
  const decisionFor = (request) => {
    const { method = "", url = "", httpVersion: version } = request;
    return decideOn({ method, url, version, hosts: hostsOf(request) }, ownHosts);
  };

  /** @param {Request} request @param {Answer} response */
  const answer = async (request, response) => {
    const decision = decisionFor(request);
    if (decision.action === "refuse") {
      refuse(response, decision.refusal, decision.kind, decision.allow);
      return;
    }
    const { kind, path } = decision;
    setHeaders(response, kind, path);
    if (decision.action === "redirect") {
      response.writeHead(308, { Location: decision.to }).end();
      return;
    }
    if (kind === "data") response.setHeader("Cache-Control", "no-store");
    request.url = decision.url;
    request.headers[queryHeader] = decision.query;
    await handle(request, response);
  };

  /** @type {WeakSet<object>} */
  const busy = new WeakSet();
  const server = createServer(options, (request, response) => {
    const { socket } = request;
    // A sender that does not wait for an answer before its next request would have all of them handled in one turn of
    // the event loop. No browser does that.
    if (busy.has(socket)) {
      socket.destroy();
      return;
    }
    busy.add(socket);
    response.once("close", () => busy.delete(socket));
    refuseManyPieces(request);
    answer(request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "text/plain" }).end("The server could not answer.");
    });
  });
  server.maxHeadersCount = maxHeaderCount;
  server.on("connection", refuseFloods);
  server.timeout = maxIdleMs;
  server.on("checkExpectation", (request, response) => refuse(response, "no-expectations", decisionFor(request).kind));
  server.on("connect", (_, socket) => refuseRaw(socket, "wrong-method", { Allow: "GET, HEAD" }));
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ { code }, socket) => {
    // An answer to an earlier request may be half sent. A refusal now would be read as a part of it.
    if (code === "ECONNRESET" || busy.has(socket)) socket.destroy();
    else if (code === "HPE_HEADER_OVERFLOW") refuseRaw(socket, "too-large-head");
    else refuseRaw(socket, code === "ERR_HTTP_REQUEST_TIMEOUT" ? "too-slow" : "not-http");
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => resolve(server.off("error", reject)));
  });
  return server;
};
