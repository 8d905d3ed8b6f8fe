import { PassThrough, Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCli } from "@/cli/runCli";
import { maxInputBytes, splitLines } from "@/cli/splitLines";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { bytes, run } from "@/tests/cli/running";
import { scenarioOf, scenariosWith } from "@/tests/model/scenarios";

const answersTo = async (...input: readonly (string | Uint8Array)[]) => {
  const { code, out, err } = await run(["estimate", "-", "--ndjson"], ...input);
  return {
    code,
    err,
    answers: out
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
};

const azCountsOf = (answers: readonly { readonly scenario?: { readonly azCount: number } }[]) =>
  answers.map((answer) => answer.scenario?.azCount ?? null);

describe("estimate --ndjson", () => {
  it("answers line by line, in order", async () => {
    const scenarios = fc.sample(scenariosWith(4), 50);
    const { answers } = await answersTo(scenarios.map((scenario) => `${JSON.stringify(scenario)}\n`).join(""));
    expect(answers).toEqual(scenarios.map((scenario) => JSON.parse(JSON.stringify(answerJson(estimate(scenario))))));
  });

  it("puts a wrong line's errors in its place and goes on, with exit code 0", async () => {
    const { code, err, answers } = await answersTo('{"azCount":1}\n{"azCount":9}\nnot json\n{"azCount":2}\n');
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(azCountsOf(answers)).toEqual([1, null, null, 2]);
    expect(answers[1]).toEqual({ errors: [{ path: "azCount", message: "must be a whole number from 1 to 6, not 9" }] });
    expect(answers[2]).toEqual({ errors: [{ path: "", message: "must be a scenario in JSON" }] });
  });

  it("passes over blank lines, a byte order mark and carriage returns; the last line needs no end", async () => {
    const { answers } = await answersTo('\ufeff{"azCount":1}\r\n\r\n  \n\n{"azCount":2}\r\n{"azCount":3}');
    expect(azCountsOf(answers)).toEqual([1, 2, 3]);
  });

  it("reads the same however the bytes are cut, characters of several bytes too", async () => {
    const text = Buffer.from('{"azCount":1}\n{"region":"é😀"}\r\n{"azCount":2}\n');
    const whole = await answersTo(text);
    const single = await answersTo(...[...text].map((byte) => new Uint8Array([byte])));
    expect(single).toEqual(whole);
    expect(azCountsOf(whole.answers)).toEqual([1, null, 2]);
  });

  it("refuses bytes that are no text in their line alone", async () => {
    const { answers } = await answersTo(new Uint8Array([0xff, 0xfe, 10]), '{"azCount":2}\n');
    expect(answers[0]).toEqual({ errors: [{ path: "", message: "must be text in UTF-8" }] });
    expect(azCountsOf(answers)).toEqual([null, 2]);
  });

  it("refuses a line above 1 MiB in its place, and takes one of 1 MiB", async () => {
    const full = `{"azCount":4}${" ".repeat(maxInputBytes - 13)}`;
    const { answers } = await answersTo(`${full}\n${full} \n{"azCount":2}\n${full} `);
    expect(azCountsOf(answers)).toEqual([4, null, 2, null]);
    expect(answers[3]).toEqual({ errors: [{ path: "", message: "must be at most 1 MiB" }] });
  });

  it("keeps nothing of a line that never ends", async () => {
    const chunk = Buffer.alloc(1024 * 1024, 32);
    async function* endless() {
      for (let i = 0; i < 2_000; i += 1) yield chunk;
    }
    const before = process.memoryUsage().rss;
    const lines: unknown[] = [];
    for await (const some of splitLines(endless())) lines.push(...some);
    expect(lines).toEqual([null]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("answers each chunk before the next one comes", async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const done = runCli(["estimate", "-", "--ndjson"], { stdin, stdout, stderr: new PassThrough() });
    const next = async () => JSON.parse(String((await stdout.iterator({ destroyOnReturn: false }).next()).value));
    stdin.write('{"azCount":1}\n');
    expect(azCountsOf([await next()])).toEqual([1]);
    stdin.write('{"azCount":2}\n');
    expect(azCountsOf([await next()])).toEqual([2]);
    stdin.end();
    expect(await done).toBe(0);
  });

  it("reads no further than a few lines ahead of a slow reader", async () => {
    let readCount = 0;
    async function* many() {
      const line = Buffer.from(`${JSON.stringify(scenarioOf())}\n`);
      for (; readCount < 5_000; readCount += 1) yield line;
    }
    let takenCount = 0;
    let mostAhead = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        takenCount += 1;
        mostAhead = Math.max(mostAhead, readCount - takenCount);
        setImmediate(done);
      },
    });
    await runCli(["estimate", "-", "--ndjson"], { stdin: many(), stdout: slow, stderr: new PassThrough() });
    expect(takenCount).toBe(5_000);
    expect(mostAhead).toBeLessThan(3);
  });

  it.each([
    ["EPIPE", 0, ""],
    ["ENOSPC", 1, "Cannot write the result: no room\n"],
  ])("where writing fails with %s, ends with %i and says %j", async (code, exit, message) => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("no room"), { code, syscall: "write" })),
    });
    let told = "";
    const stderr = new Writable({
      write(chunk, _encoding, done) {
        told += String(chunk);
        done();
      },
    });
    const stdin = bytes("{}\n", "{}\n", "{}\n");
    expect(await runCli(["estimate", "-", "--ndjson"], { stdin, stdout, stderr })).toBe(exit);
    expect(told).toBe(message);
  });
});
