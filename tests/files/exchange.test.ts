import { describe, expect, test, vi } from "vitest";
import { type ExchangeAnswer, type ExchangeRequest, serve } from "@/lib/files/exchange/exchange";

/** An exchange of two kinds: a count that reports its progress, and an echo. */
type Counting = {
  readonly count: {
    readonly fields: { readonly upTo: number };
    readonly answers: { readonly at: { readonly at: number }; readonly done: { readonly sum: number } };
  };
  readonly echo: {
    readonly fields: { readonly text: string };
    readonly answers: { readonly heard: { text: string } };
  };
};

function connected() {
  const said: ExchangeAnswer<Counting>[] = [];
  const ask = serve<Counting>((message) => said.push(message), {
    async count({ upTo }, answer) {
      if (upTo < 0) throw new RangeError("no such count");
      for (let at = 1; at <= upTo; at++) answer("at", { at });
      answer("done", { sum: (upTo * (upTo + 1)) / 2 });
    },
    echo({ text }, answer) {
      if (text === "") throw new RangeError("nothing to echo");
      answer("heard", { text });
    },
  });
  return { said, ask };
}

describe("an exchange", () => {
  test("answers each message under its id", () => {
    const { said, ask } = connected();
    ask({ kind: "count", id: 7, upTo: 2 });
    ask({ kind: "echo", id: 8, text: "a" });
    expect(said).toEqual([
      { kind: "at", id: 7, at: 1 },
      { kind: "at", id: 7, at: 2 },
      { kind: "done", id: 7, sum: 3 },
      { kind: "heard", id: 8, text: "a" },
    ]);
  });

  test("throws a mistake in a handler where the error event of a worker sees it", async () => {
    const later = new Promise<() => void>((resolve) => {
      vi.spyOn(globalThis, "setTimeout").mockImplementation((run) => {
        resolve(run);
        return 0 as never;
      });
    });
    connected().ask({ kind: "count", id: 1, upTo: -1 });
    const run = await later;
    vi.restoreAllMocks();
    expect(run).toThrow("no such count");
    expect(() => connected().ask({ kind: "echo", id: 1, text: "" })).toThrow("nothing to echo");
  });

  test("has no message that its table lacks: these lines compile only because they are refused", () => {
    // @ts-expect-error no message is without the id of what it is about
    const progress: ExchangeAnswer<Counting> = { kind: "at", at: 1 };
    // @ts-expect-error an echo fields a text
    const echo: ExchangeRequest<Counting> = { kind: "echo", id: 1, upTo: 2 };
    // @ts-expect-error nothing is asked under this name
    const cancel: ExchangeRequest<Counting> = { kind: "cancel", id: 1 };
    const { said } = connected();
    serve<Counting>((message) => said.push(message), {
      // @ts-expect-error a count that never began is not done
      echo: (_, answer) => answer("done", { sum: 1 }),
      // @ts-expect-error the sum is missing
      count: (_, answer) => answer("done", {}),
    })({ kind: "echo", id: 2, text: "" });
    expect([progress, echo, cancel, said].flat()).toHaveLength(4);
  });
});
