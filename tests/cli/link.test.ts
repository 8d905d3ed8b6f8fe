import { describe, expect, it, vi } from "vitest";
import { exampleScenario } from "@/lib/scenario/example";
import { readLink, writeLink } from "@/lib/scenario/link";
import { success } from "@/lib/text/result";
import { pathsIn, run } from "@/tests/cli/running";
import { scenarioOf } from "@/tests/model/scenarios";

describe("link", () => {
  it("prints the link of a scenario, which reads back as that scenario", async () => {
    const { code, out } = await run(["link", "-"], JSON.stringify(exampleScenario));
    expect(code).toBe(0);
    expect(out).toBe(`http://127.0.0.1:3000/?${writeLink(exampleScenario)}\n`);
    expect(readLink(new URL(out).search.slice(1))).toMatchObject(success({ scenario: exampleScenario }));
  });

  it.each([
    ["https://tollgate.example", "https://tollgate.example/"],
    ["https://tollgate.example/app", "https://tollgate.example/app/"],
    ["HTTPS://Tollgate.example:8443/app/", "https://tollgate.example:8443/app/"],
    ["https://bucket.example/tollgate/index.html", "https://bucket.example/tollgate/index.html"],
  ])("points to the base %s, from the option and from the environment", async (base, start) => {
    const text = writeLink(scenarioOf());
    expect((await run(["link", "-", "--base", base], "{}")).out).toBe(`${start}?${text}\n`);
    expect((await run(["link", "-", "--base", base, "--fragment"], "{}")).out).toBe(`${start}#${text}\n`);
    vi.stubEnv("TOLLGATE_SHARE_BASE", base);
    expect((await run(["link", "-"], "{}")).out).toBe(`${start}?${text}\n`);
    expect((await run(["link", "-", "--base", "http://other.example/"], "{}")).out).toBe(
      `http://other.example/?${text}\n`,
    );
    vi.unstubAllEnvs();
  });

  const badBases = [
    "ftp://x/",
    "javascript:alert(1)",
    "tollgate.example",
    "https://t.example/?v=9",
    "https://t.example/#x",
  ];
  it.each([...badBases, "https://t.example/?", "https://me:secret@t.example/"])(
    "refuses %s as a base",
    async (base) => {
      const { code, err } = await run(["link", "-", "--base", base], "{}");
      expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["--base"] });
      vi.stubEnv("TOLLGATE_SHARE_BASE", base);
      expect(pathsIn((await run(["link", "-"], "{}")).err)).toEqual(["TOLLGATE_SHARE_BASE"]);
      vi.unstubAllEnvs();
    },
  );

  it("prints no link that nobody could read: more than 8,192 characters", async () => {
    const services = Array.from({ length: 100 }, (_, i) => ({ id: `${"a".repeat(120)}${i}`, gb: 1 }));
    const { code, out, err } = await run(["link", "-"], JSON.stringify({ services }));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("too long for a link");
  });
});
