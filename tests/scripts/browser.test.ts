import { describe, expect, it } from "vitest";
import { chooseChromium } from "@/scripts/browser.mjs";
import { firstThatStarts } from "@/scripts/pinnedChromium.mjs";

/* Which browser the tests run in, and with which libraries. */

const everything = () => true;
const nothing = () => false;
const machine = { named: undefined, platform: "linux", arch: "x64", exists: everything, playwrights: "/playwrights" };

describe("the tests' Chromium", () => {
  it("is the one that the lock pins on every Linux x64 machine, whatever else is there", () => {
    expect(chooseChromium(machine)).toEqual({ kind: "pinned" });
    expect(chooseChromium({ ...machine, exists: nothing })).toEqual({ kind: "pinned" });
    expect(chooseChromium({ ...machine, named: "" })).toEqual({ kind: "pinned" });
  });

  it("is the one that CHROMIUM_PATH names, and a name that leads nowhere is an error", () => {
    const named = { ...machine, named: "/opt/chrome" };
    expect(chooseChromium(named)).toEqual({ kind: "path", path: "/opt/chrome" });
    expect(() => chooseChromium({ ...named, exists: nothing })).toThrow("CHROMIUM_PATH names /opt/chrome");
  });

  it.each([
    ["linux", "arm64"],
    ["darwin", "arm64"],
    ["darwin", "x64"],
    ["win32", "x64"],
  ])("is Playwright's own on %s %s, else the system's, else an error that says how to get one", (platform, arch) => {
    const other = { ...machine, platform, arch };
    expect(chooseChromium(other)).toEqual({ kind: "playwrights" });
    const withoutPlaywrights = { ...other, exists: (path: string) => path !== "/playwrights" };
    expect(chooseChromium(withoutPlaywrights)).toEqual({ kind: "path", path: "/usr/bin/chromium" });
    expect(() => chooseChromium({ ...other, exists: nothing })).toThrow("npx playwright install chromium");
  });
});

describe("the pinned Chromium's libraries", () => {
  const candidates = [{ FONTCONFIG_FILE: "a" }, { FONTCONFIG_FILE: "a", LD_LIBRARY_PATH: "b" }];
  const missing = "libnspr4.so: cannot open shared object file";

  it("are the machine's own where it starts with them", () => {
    expect(firstThatStarts(candidates, () => null)).toBe(candidates[0]);
  });

  it("are the package's where the machine's own are missing", () => {
    const complaintIn = (environment: Record<string, string>) => ("LD_LIBRARY_PATH" in environment ? null : missing);
    expect(firstThatStarts(candidates, complaintIn)).toBe(candidates[1]);
  });

  it("are named where it starts with neither", () => {
    expect(() => firstThatStarts(candidates, () => missing)).toThrow(/CHROMIUM_PATH=[\s\S]*libnspr4\.so/);
  });
});
