import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import type { Recording } from "@/scripts/sameAs/difference";
import { awsRequests, type HttpRequest, plainRequests, rawRequests } from "@/scripts/sameAs/httpRequests";
import type { Inputs } from "@/scripts/sameAs/inputs";
import { normaliseFlight, normalisePage, normalisePolicy, normaliseText } from "@/scripts/sameAs/normalise";
import { builtPages, sourcesOf } from "@/scripts/sameAs/pages";
import { type Server, startServer } from "@/scripts/sameAs/server";
import type { Tree } from "@/scripts/sameAs/trees";

type Answer = {
  readonly status: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
};

const pairsOf = ({ rawHeaders }: IncomingMessage): Answer["headers"] =>
  rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ""] as const] : []));

async function ask(server: Server, agent: Agent, { method, target, headers, body }: HttpRequest): Promise<Answer> {
  const sent = request({ agent, host: "127.0.0.1", port: server.port, method, path: target, headers });
  sent.end(body);
  try {
    const [response]: IncomingMessage[] = await once(sent, "response");
    if (response === undefined) throw new Error("no response");
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    return {
      status: `${response.statusCode} ${response.statusMessage}`,
      headers: pairsOf(response),
      body: Buffer.concat(parts),
    };
  } catch (error) {
    const { code = "error" } = error as NodeJS.ErrnoException;
    // Where the server refuses a body and ends the connection, microseconds decide between EPIPE and ECONNRESET.
    return { status: `no answer (${code.replace("EPIPE", "ECONNRESET")})`, headers: [], body: Buffer.alloc(0) };
  }
}

async function askRaw(server: Server, bytes: string): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  socket.on("error", () => undefined);
  socket.setTimeout(20_000, () => socket.destroy());
  socket.write(bytes);
  await once(socket, "close");
  return Buffer.concat(parts).toString("utf8");
}

const headerOf = (headers: Answer["headers"], wanted: string): string =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";

/** Headers whose values depend on the names of assets, in answers that have such names. */
const followsAssets = new Set(["etag", "content-length"]);

function inWords(
  { status, headers, body }: Answer,
  target: string,
  { place }: Server,
  sources: ReadonlyMap<string, string>,
): string {
  const type = headerOf(headers, "content-type");
  const isPage = type.startsWith("text/html");
  const isAsset = target.startsWith("/_next/static/");
  const lines = headers
    .filter(([name]) => name.toLowerCase() !== "date")
    .map(([name, value]) => {
      if ((isPage || isAsset) && followsAssets.has(name.toLowerCase())) return `${name}: …`;
      if (name.toLowerCase() === "content-security-policy") return `${name}: ${normalisePolicy(value, sources)}`;
      // This header, and a weak ETag too, has the time at which the file was written.
      if (name.toLowerCase() === "last-modified") return `${name}: …`;
      if (/^W\/"[0-9a-f]+-[0-9a-f]+"$/.test(value)) return `${name}: ${value.replace(/-.*/, "-…")}`;
      return `${name}: ${normaliseText(value, place)}`;
    });
  const text = body.toString(type.startsWith("image/") ? "base64" : "utf8");
  const said = isPage
    ? normalisePage(text, place).html
    : isAsset && status.startsWith("200")
      ? "an asset"
      : type.startsWith("text/x-component")
        ? normaliseFlight(text, place)
        : normaliseText(text, place);
  return [status, ...lines, "", said].join("\n");
}

const idOf = ({ method, target, headers, body }: HttpRequest, number: number): string =>
  `${number}. ${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${body.slice(0, 300)}`;

const secretHeaders = /^(set-cookie: [a-z-]+)\d+=[^;\n]+|^(x-[\w-]*secret[\w-]*: )\S+/gim;

/**
 * Replaces what differs from start to start: the token, and the secrets of a session, whose cookie is named after the
 * port.
 */
const withoutSecrets = (text: string, token: string): string =>
  (token === "" ? text : text.replaceAll(token, "<token>")).replace(secretHeaders, "$1$2<own>");

async function recordServer(tree: Tree, server: Server, requests: readonly HttpRequest[], surface: string) {
  const sources = sourcesOf(tree, server.place);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const records: Recording[] = [];
  for (const [number, each] of requests.entries()) {
    const answer = await ask(server, agent, each);
    const text = withoutSecrets(inWords(answer, each.target, server, sources), server.token);
    const counted = each.target === "/api/openapi.json" ? "OpenAPI" : surface;
    records.push({
      surface: counted,
      id: withoutSecrets(normaliseText(idOf(each, number), server.place), server.token),
      text,
    });
  }
  agent.destroy();
  return records;
}

/** The first script and style sheet of the first page, whose names are hashes. */
function assetsOf(tree: Tree): readonly HttpRequest[] {
  const { html = "" } = builtPages(tree).find(({ path }) => path === "index.html") ?? {};
  const targets = [
    /\/_next\/static\/chunks\/[\w.~-]+\.js/,
    /\/_next\/static\/chunks\/[\w.~-]+\.css/,
    /\/_next\/static\/media\/[\w.~-]+/,
  ];
  return targets.flatMap((pattern) => {
    const [target] = pattern.exec(html) ?? [];
    return target === undefined ? [] : [{ method: "GET", target, headers: {}, body: "" }];
  });
}

/** Records the server's answers to all requests, with all their headers. */
export async function recordHttp(tree: Tree, inputs: Inputs): Promise<readonly Recording[]> {
  const plain = await startServer(tree);
  const records: Recording[] = [];
  try {
    records.push(...(await recordServer(tree, plain, [...assetsOf(tree), ...plainRequests(inputs)], "HTTP")));
    for (const bytes of rawRequests) {
      const said = (await askRaw(plain, bytes))
        .replace(/^Date: .*\r\n/gm, "")
        .replace(/^(ETag|Content-Length): .*/gim, "$1: …");
      const [head = "", ...body] = said.split("\r\n\r\n");
      const sources = sourcesOf(tree, plain.place);
      const text = `${normalisePolicy(head, sources)}\n\n${normalisePage(body.join("\r\n\r\n"), plain.place).html}`;
      records.push({ surface: "HTTP", id: bytes, text: normaliseText(text, plain.place) });
    }
  } finally {
    await plain.stop();
  }
  const aws = await startServer(tree, "--aws", "--accept-unsupported-node");
  try {
    const requests = awsRequests(`127.0.0.1:${aws.port}`, aws.token);
    return [...records, ...(await recordServer(tree, aws, requests, "HTTP with --aws"))];
  } finally {
    await aws.stop();
  }
}
