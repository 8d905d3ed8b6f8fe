import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { freePort } from "@/scripts/freePort";

/** Whether anybody takes connections at a port of this machine. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

type RawAnswer = { readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** The text of a body that came in chunks. */
function withoutChunkSizes(body: string): string {
  const size = /^([0-9a-f]+)\r\n/.exec(body);
  const length = Number.parseInt(size?.[1] ?? "0", 16);
  if (size === null || length === 0) return "";
  const start = size[0].length;
  return body.slice(start, start + length) + withoutChunkSizes(body.slice(start + length + 2));
}

/** Reads one answer; null where the connection ended without any. */
function rawAnswerOf(text: string): RawAnswer | null {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const pairs = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const headers = new Map(pairs);
  const body = text.slice(end + 4);
  const isChunked = headers.get("transfer-encoding") === "chunked";
  return { status: Number(first.split(" ")[1]), headers, body: isChunked ? withoutChunkSizes(body) : body };
}

/** Sends bytes as they are, and reads the answer until the server closes the connection. */
export const sendBytes = (port: number, bytes: string): Promise<RawAnswer | null> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (piece: string) => {
      text += piece;
    });
    // The server may end the connection before all bytes are written.
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(rawAnswerOf(text)));
    socket.write(bytes, "latin1");
  });

type Asked = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** The bytes of a request. */
export function requestBytes(target: string, { method = "GET", headers = {}, body = "" }: Asked = {}): string {
  const all = {
    Host: "127.0.0.1",
    Connection: "close",
    ...(body === "" ? {} : { "Content-Type": "application/json", "Content-Length": String(body.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

export type BuiltServer = {
  readonly child: ChildProcess;
  readonly port: number;
  readonly send: (target: string, asked?: Asked) => Promise<RawAnswer | null>;
  readonly stop: () => Promise<void>;
};

/** The built app as `npm start` serves it. `modules` are loaded before it, and can be talked to over the child's channel. */
export async function startBuilt(modules: readonly string[] = []): Promise<BuiltServer> {
  const port = await freePort();
  const imports = modules.flatMap((file) => ["--import", file]);
  const child = spawn(process.execPath, [...imports, "scripts/start.mjs", "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    const read = (piece: Buffer) => {
      printed += piece.toString();
      if (printed.includes("Tollgate is at ")) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(`The server ended:\n${printed}`)));
  });
  return {
    child,
    port,
    send: (target, asked) => sendBytes(port, requestBytes(target, asked)),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
