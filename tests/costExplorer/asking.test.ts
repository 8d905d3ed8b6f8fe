import { describe, expect, it } from "vitest";
import { quoteSpend } from "@/lib/costExplorer/server/fetchSpend";
import { success } from "@/lib/text/result";
import { query } from "@/tests/costExplorer/query";
import { ask, setUpStage } from "@/tests/costExplorer/stage";

const stage = setUpStage();

describe("a question to Cost Explorer", () => {
  it("gives the month's spend for one call, as AWS bills it", async () => {
    const fetched = await ask();
    expect(stage.fake.refused).toEqual([]);
    expect(fetched).toMatchObject(success({ callCount: 1, notices: [] }));
    if (!fetched.ok) throw new Error(fetched.error.message);
    const { rows, source, currency } = fetched.value.spend;
    expect({ source, currency }).toEqual({ source: "cost-explorer", currency: "USD" });
    expect(rows.map(({ family, amount, quantity }) => [family, amount, quantity]).sort()).toEqual([
      ["nat-gateway-data", 45, 1000],
      ["nat-gateway-hours", 33.48, 744],
    ]);
  });

  it("is quoted at one to ten calls of a cent, and asks nothing that is paid for", async () => {
    expect(await quoteSpend(query)).toEqual(
      success({
        callsAtLeast: 1,
        callsAtMost: 10,
        usdPerCall: 0.01,
        usdAtMost: 0.1,
        callsLeftToday: 20,
        keptFrom: null,
      }),
    );
    expect(stage.fake.calls()).toBe(0);
  });
});
