import { Writable } from "node:stream";
import { runCli } from "@/cli/runCli";

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

function collector(columns?: number) {
  const parts: Buffer[] = [];
  const writable = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  const stream: Writable & { readonly columns?: number } = columns ? Object.assign(writable, { columns }) : writable;
  return { stream, text: () => Buffer.concat(parts).toString("utf8") };
}

export async function* bytes(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

type Input = readonly (string | Uint8Array)[];

/** Runs one command in this process, on the given standard input. */
export const run = (args: readonly string[], ...input: Input): Promise<Ran> => runIn(undefined, args, ...input);

/** Runs one command at a terminal of so many columns. */
export async function runIn(columns: number | undefined, args: readonly string[], ...input: Input): Promise<Ran> {
  const out = collector(columns);
  const err = collector();
  const code = await runCli(args, { stdin: bytes(...input), stdout: out.stream, stderr: err.stream });
  return { code, out: out.text(), err: err.text() };
}

export const pathsIn = (text: string): readonly string[] =>
  (JSON.parse(text) as { readonly errors: readonly { readonly path: string }[] }).errors.map(({ path }) => path);
