import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptRecord, readKeptEntries } from "@/components/compare/keptScenarios";
import {
  keepScenario,
  keptText,
  removeKept,
  renameKept,
  type StoredChange,
  subscribe,
} from "@/components/compare/keptStore";
import { exampleScenario } from "@/lib/scenario/example";

const kept = (name: string, vpcCount = 1) =>
  keptRecord({ ...exampleScenario, vpcCount }, name, "2026-11-21T10:00:00.000Z");
const refusalOf = (change: StoredChange) => (change.ok ? "It was stored." : change.error);
const names = () => readKeptEntries(keptText()).map(({ name }) => name);

type StorageFake = { items: Map<string, string>; fails: DOMException | null };

function fakeWindow(storage: StorageFake): EventTarget {
  const localStorage = {
    getItem: (key: string) => storage.items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (storage.fails) throw storage.fails;
      storage.items.set(key, text);
    },
    removeItem: (key: string) => storage.items.delete(key),
  };
  return Object.assign(new EventTarget(), { localStorage });
}

describe("the store of kept scenarios", () => {
  let storage: StorageFake;
  beforeEach(() => {
    storage = { items: new Map(), fails: null };
    vi.stubGlobal("window", fakeWindow(storage));
  });
  afterEach(() => vi.unstubAllGlobals());

  it("keeps four and refuses a fifth in words", () => {
    for (const n of [1, 2, 3, 4]) expect(keepScenario(kept(`S${n}`, n)).ok).toBe(true);
    expect(refusalOf(keepScenario(kept("S5", 5)))).toMatch(/^4 scenarios are kept already/);
    expect(names()).toEqual(["S1", "S2", "S3", "S4"]);
  });

  it("brings a deleted one back to its place", () => {
    for (const n of [1, 2, 3]) keepScenario(kept(`S${n}`, n));
    const second = readKeptEntries(keptText())[1];
    removeKept(second?.key ?? "");
    expect(names()).toEqual(["S1", "S3"]);
    keepScenario(second?.stored, 1);
    expect(names()).toEqual(["S1", "S2", "S3"]);
  });

  it("renames, and leaves foreign entries as they are", () => {
    storage.items.set("tollgate.kept", JSON.stringify([{ theme: "dark" }, kept("A")]));
    renameKept(readKeptEntries(keptText())[1]?.key ?? "", "B");
    expect(JSON.parse(keptText() ?? "")).toEqual([{ theme: "dark" }, { ...kept("A"), name: "B" }]);
  });

  it("lets entries be deleted even where another version left more than four", () => {
    storage.items.set("tollgate.kept", "[1,2,3,4,5,6]");
    expect(removeKept(readKeptEntries(keptText())[0]?.key ?? "").ok).toBe(true);
    expect(keptText()).toBe("[2,3,4,5,6]");
  });

  it("leaves nothing in storage when the last one is deleted", () => {
    keepScenario(kept("A"));
    removeKept(readKeptEntries(keptText())[0]?.key ?? "");
    expect(storage.items.size).toBe(0);
  });

  it("says that storage is full, or off, and does not throw", () => {
    storage.fails = new DOMException("full", "QuotaExceededError");
    expect(refusalOf(keepScenario(kept("A")))).toMatch(/is full/);
    storage.fails = new DOMException("no", "SecurityError");
    expect(refusalOf(keepScenario(kept("A")))).toMatch(/store nothing/);
    vi.stubGlobal(
      "window",
      Object.defineProperty(new EventTarget(), "localStorage", {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      }),
    );
    expect(keptText()).toBeNull();
    expect(refusalOf(keepScenario(kept("A")))).toMatch(/store nothing/);
  });

  it("hears of its own changes and those of other tabs, until it stops listening", () => {
    const heard = vi.fn();
    const stop = subscribe(heard);
    keepScenario(kept("A"));
    window.dispatchEvent(Object.assign(new Event("storage"), { key: "tollgate.kept" }));
    window.dispatchEvent(Object.assign(new Event("storage"), { key: null }));
    window.dispatchEvent(Object.assign(new Event("storage"), { key: "other" }));
    expect(heard).toHaveBeenCalledTimes(3);
    stop();
    keepScenario(kept("B", 2));
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
