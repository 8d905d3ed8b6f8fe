import { Writable } from "node:stream";
import { runCli } from "@/cli/runCli";

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

function collector() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString("utf8") };
}

export async function* bytes(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

/** Runs one command in this process, on the given standard input. */
export async function run(args: readonly string[], ...input: readonly (string | Uint8Array)[]): Promise<Ran> {
  const out = collector();
  const err = collector();
  const code = await runCli(args, { stdin: bytes(...input), stdout: out.stream, stderr: err.stream });
  return { code, out: out.text(), err: err.text() };
}

export const pathsIn = (text: string): readonly string[] =>
  (JSON.parse(text) as { readonly errors: readonly { readonly path: string }[] }).errors.map(({ path }) => path);
