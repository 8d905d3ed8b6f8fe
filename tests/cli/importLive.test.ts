import { describe, expect, it, vi } from "vitest";
import type { ImportJson } from "@/cli/importJson";
import { lastFullMonth } from "@/lib/costExplorer/costExplorerLimits";
import { run } from "@/tests/cli/running";
import { oneGateway, page } from "@/tests/costExplorer/bill";
import { setUpStage } from "@/tests/costExplorer/stage";

const stage = setUpStage();
const lastMonth = lastFullMonth(new Date().toISOString().slice(0, 10));

describe("import --cost-explorer", () => {
  it("says how many calls at what price, asks nothing and ends with 1 as long as nobody agreed to pay", async () => {
    const { code, out, err } = await run(["import", "--cost-explorer"]);
    expect({ code, out, calls: stage.fake.calls() }).toEqual({ code: 1, out: "", calls: 0 });
    expect(err).toContain("1 to 10 calls at $0.01 each, at most $0.10");
    expect(err).toContain("Nothing was asked. Add --yes-paid to go on.");
  });

  it("with --yes-paid asks once about the last full month, and prints it with its scenario", async () => {
    const { code, out, err } = await run(["import", "--cost-explorer", "--yes-paid"]);
    expect({ code, err, calls: stage.fake.calls(), refused: stage.fake.refused }).toEqual({
      code: 0,
      err: "",
      calls: 1,
      refused: [],
    });
    const json = JSON.parse(out) as ImportJson;
    expect(json).toMatchObject({ source: "cost-explorer", currency: "USD", periods: [lastMonth] });
    // The fake's bill: 744 h × 0.045 and 1,000 GB × 0.045
    expect(json.rows.map(({ family, usd }) => [family, usd])).toEqual([
      ["nat-gateway-data", 45],
      ["nat-gateway-hours", 33.48],
    ]);
    expect(json.scenario).toMatchObject({ region: "us-east-1", azCount: 1, unnamedGb: 1000 });
  });

  it("says that a kept answer costs nothing", async () => {
    await run(["import", "--cost-explorer", "--yes-paid"]);
    const { code, err } = await run(["import", "--cost-explorer"]);
    expect({ code, calls: stage.fake.calls() }).toEqual({ code: 1, calls: 1 });
    expect(err).toContain("An answer is kept from earlier, so this asks AWS Cost Explorer nothing and costs nothing.");
    expect(err).not.toContain("$");
  });

  it("asks about the days it is given, and refuses days that Cost Explorer would refuse, for nothing", async () => {
    const { start, end } = lastMonth;
    expect((await run(["import", "--cost-explorer", "--yes-paid", "--start", start, "--end", end])).code).toBe(0);
    const { code, err } = await run(["import", "--cost-explorer", "--yes-paid", "--start", "2019-01-01", "--end", end]);
    expect({ code, calls: stage.fake.calls() }).toEqual({ code: 2, calls: 1 });
    expect(err).toContain("start must be");
  });

  it("tells what to do without credentials, and ends with 1", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
    const { code, out, err } = await run(["import", "--cost-explorer", "--yes-paid"]);
    expect({ code, out, calls: stage.fake.calls() }).toEqual({ code: 1, out: "", calls: 0 });
    expect(err).toContain("No AWS credentials were found");
    const quoted = await run(["import", "--cost-explorer"]);
    expect(quoted.err).toContain("1 to 10 calls at $0.01 each");
  });

  it("offers to compare AWS's own total at the price of a call, and never does it by itself", async () => {
    const { code, err } = await run(["import", "--cost-explorer", "--check-total"]);
    expect({ code, calls: stage.fake.calls() }).toEqual({ code: 1, calls: 0 });
    expect(err).toContain("Comparing the total takes one call more, $0.01; $0.11 together at most.");
    const stray = await run(["import", "bill.csv", "--check-total"]);
    expect([stray.code, stray.err]).toEqual([2, expect.stringContaining("--cost-explorer alone")]);
  });

  it("with --check-total says that no row of these months is missing", async () => {
    const { code, err } = await run(["import", "--cost-explorer", "--yes-paid", "--check-total"]);
    expect({ code, calls: stage.fake.calls() }).toEqual({ code: 0, calls: 2 });
    // The fake's bill: 33.48 of hours and 45 of GB
    expect(err).toContain("add up to its own total, $78.48: no row of these months is missing.");
  });

  it("labels a part in JSON, in an estimate and for each Region alike", async () => {
    const [hours] = oneGateway;
    if (hours === undefined) throw new Error("no line");
    stage.fake.answerWith(({ request }) => ({
      kind: "page",
      body: page(request, request.GroupBy ? [hours] : oneGateway),
    }));
    const label = "NAT gateways of us-east-1 in";
    const json = await run(["import", "--cost-explorer", "--yes-paid"]);
    expect(JSON.parse(json.out).warnings.map(({ code }: { code: string }) => code)).toContain("hours-and-gb-apart");
    for (const how of [[], ["--estimate"], ["--estimate", "--table"], ["--each"], ["--each", "--estimate"]]) {
      const { code, err } = await run(["import", "--cost-explorer", "--yes-paid", ...how]);
      expect([how, code]).toEqual([how, 0]);
      expect(err.split(label)).toHaveLength(2);
    }
    const compared = await run(["import", "--cost-explorer", "--yes-paid", "--check-total"]);
    expect(JSON.parse(compared.out).warnings.map(({ code }: { code: string }) => code)).toContain("total-differs");
    expect(compared.err).toContain("is $78.48, and the rows it sent add up to $33.48");
  });
});
