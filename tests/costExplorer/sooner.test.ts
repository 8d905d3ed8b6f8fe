import { describe, expect, it } from "vitest";
import { waitUnlessAborted, withTimeout } from "@/lib/server/withTimeout";
import { whileCollectingGarbage } from "@/tests/whileCollectingGarbage";

/** The name of the reason with which a signal aborts. */
const endOf = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve((signal.reason as Error).name), { once: true });
  });

describe("the sooner of a signal and a number of milliseconds", () => {
  it("aborts in time, whatever is collected as garbage meanwhile", async () => {
    const end = endOf(withTimeout(AbortSignal.timeout(60_000), 200));
    expect(await whileCollectingGarbage(() => end)).toBe("TimeoutError");
  });

  it("aborts with the signal's own reason, and at once where it has aborted already", async () => {
    const before = new AbortController();
    const end = endOf(withTimeout(before.signal, 60_000));
    before.abort(new DOMException("enough", "AbortError"));
    await expect(end).resolves.toBe("AbortError");
    expect(withTimeout(before.signal, 60_000).aborted).toBe(true);
  });
});

describe("a wait until a signal", () => {
  it("ends with the signal's reason, also of one that has aborted already, and else with what was waited for", async () => {
    const never = new Promise<never>(() => undefined);
    await expect(waitUnlessAborted(AbortSignal.timeout(20), never)).rejects.toMatchObject({ name: "TimeoutError" });
    await expect(waitUnlessAborted(AbortSignal.abort("enough"), never)).rejects.toBe("enough");
    await expect(waitUnlessAborted(AbortSignal.timeout(60_000), Promise.resolve(7))).resolves.toBe(7);
    await expect(waitUnlessAborted(AbortSignal.timeout(60_000), Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
