import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/*
 * Runs many commands in one process. A tree's own bundle of cli/main.ts imports this file, with its function in the
 * place of its last line.
 */

/**
 * @typedef {{ id: string, args: string[], stdin: string }} Case
 * @typedef {(args: string[], streams: NodeJS.Process) => Promise<number>} Main
 */

/** @param {string} text */
async function* bytesOf(text) {
  if (text !== "") yield Buffer.from(text);
}

/** A stream and what was written to it. */
const collector = () => {
  /** @type {Buffer[]} */
  const parts = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      parts.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString("utf8") };
};

/** @param {Main} main @param {Case} run */
const resultOf = async (main, { args, stdin }) => {
  const [out, err] = [collector(), collector()];
  const streams = Object.create(process, {
    stdin: { value: bytesOf(stdin) },
    stdout: { value: out.stream },
    stderr: { value: err.stream },
  });
  const code = await main(args, streams).catch((error) => `threw ${error}`);
  return { code, out: out.text(), err: err.text() };
};

/** JSON on one line, also for readers to whom U+2028 ends one. @param {unknown} value */
const jsonLine = (value) =>
  `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)}\n`;

/** @param {Main} main @param {string[]} files the cases, and where their results go, a line each */
export const drive = async (main, [casesFile = "", resultsFile = ""]) => {
  const results = createWriteStream(resultsFile);
  for await (const line of createInterface({ input: createReadStream(casesFile) })) {
    /** @type {Case} */
    const run = JSON.parse(line);
    const result = { id: run.id, ...(await resultOf(main, run)) };
    if (!results.write(jsonLine(result))) await once(results, "drain");
  }
  results.end();
  await once(results, "finish");
};
