import { describe, expect, it } from "vitest";
import { billFiles } from "@/scripts/sameAs/bills";
import { brokenScenario } from "@/scripts/sameAs/brokenScenarios";
import { damaged } from "@/scripts/sameAs/damage";
import { anyLink, linkText } from "@/scripts/sameAs/links";
import { randomFrom } from "@/scripts/sameAs/random";
import { anyScenario } from "@/scripts/sameAs/scenarios";
import { run } from "@/tests/cli/running";

const many = <T>(count: number, make: (random: ReturnType<typeof randomFrom>) => T): readonly T[] => {
  const random = randomFrom(5);
  return Array.from({ length: count }, () => make(random));
};

/** How many of the commands end with an exit code. */
async function countOf(code: number, commands: readonly (readonly [args: readonly string[], stdin: string])[]) {
  let count = 0;
  for (const [args, stdin] of commands) if ((await run(args, stdin)).code === code) count++;
  return count;
}

describe("the inputs of same-as", () => {
  it("are the same for the same seed, and others for another", () => {
    const make = (seed: number) => JSON.stringify([anyScenario(randomFrom(seed)), anyLink(randomFrom(seed))]);
    expect(make(3)).toBe(make(3));
    expect(make(3)).not.toBe(make(4));
  });

  it("have scenarios that are answered, but for some in GovCloud", async () => {
    const scenarios = many(200, anyScenario);
    const commands = scenarios.map((each) => [["estimate", "-"], JSON.stringify(each)] as const);
    expect(await countOf(0, commands)).toBeGreaterThan(190);
  });

  it("have broken scenarios of which nearly all are refused", async () => {
    const commands = many(200, brokenScenario).map((text) => [["estimate", "-"], text] as const);
    expect(await countOf(2, commands)).toBeGreaterThan(180);
  });

  it("write a scenario as the link that the command line writes, as far as it names fields", async () => {
    for (const scenario of many(50, anyScenario).filter(({ region }) => region === "us-east-1")) {
      const fromText = await run(["estimate", `?${linkText(scenario)}`]);
      expect(fromText).toEqual(await run(["estimate", "-"], JSON.stringify(scenario)));
    }
  });

  it("have links of which some are answered and some refused", async () => {
    const commands = many(300, anyLink).map((link) => [["estimate", link], ""] as const);
    const answered = await countOf(0, commands);
    expect(answered).toBeGreaterThan(100);
    expect(300 - answered).toBeGreaterThan(75);
  });

  it("have bills that say the same in five formats", async () => {
    for (const [name, bytes] of billFiles(randomFrom(2), 0)) {
      const { code, out } = await run(["import", "-"], bytes);
      expect([name, code]).toEqual([name, 0]);
      expect(out).toContain("nat-gateway");
    }
  });

  it("damage every file, and the same file in the same way", () => {
    const [bytes, other] = [Buffer.from("a,b\n1,2\n3,4\n"), Buffer.from("x;y\n")];
    for (let seed = 0; seed < 200; seed++) {
      const result = damaged(bytes, randomFrom(seed), other);
      expect(result.equals(bytes)).toBe(false);
      expect(result.equals(damaged(bytes, randomFrom(seed), other))).toBe(true);
    }
  });
});
