import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { soonerOf } from "@/lib/server/soonerOf";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** The name of what ends a wait for a signal. */
const endOf = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve((signal.reason as Error).name), { once: true });
  });

describe("the sooner of a signal and a number of milliseconds", () => {
  it("aborts in time, whatever is collected as garbage meanwhile", async () => {
    const end = endOf(soonerOf(AbortSignal.timeout(60_000), 200));
    const timer = setInterval(collectGarbage, 20);
    await expect(end).resolves.toBe("TimeoutError");
    clearInterval(timer);
  });

  it("aborts with the signal's own reason, and at once where it has aborted already", async () => {
    const before = new AbortController();
    const end = endOf(soonerOf(before.signal, 60_000));
    before.abort(new DOMException("enough", "AbortError"));
    await expect(end).resolves.toBe("AbortError");
    expect(soonerOf(before.signal, 60_000).aborted).toBe(true);
  });
});
