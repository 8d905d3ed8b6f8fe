import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatorHrefOf } from "@/components/import/reading/calculatorHrefOf";
import { readOpened, readOpenedFile } from "@/components/planner/open/readOpened";
import { exampleScenario } from "@/lib/scenario/example";
import { readLink, writeLink } from "@/lib/scenario/link";
import { failure, success } from "@/lib/text/result";
import { scenariosWith } from "@/tests/model/scenarios";

/** The scenario that the page reads from what was opened. */
function openedFrom(given: string) {
  const opened = readOpened(given);
  if (!opened.ok) return opened;
  const read = readLink(opened.value.text);
  return { carrier: opened.value.carrier, scenario: read.ok ? read.value.scenario : null };
}

describe("a scenario that is opened", () => {
  it("is the one that was saved or shared, in every form it can have", () => {
    fc.assert(
      fc.property(scenariosWith(12), (scenario) => {
        const text = writeLink(scenario);
        const json = JSON.stringify(scenario);
        for (const given of [
          json,
          `\n${JSON.stringify(scenario, null, 2)}\n`,
          `https://t.example/a/?${text}`,
          ` ?${text}\n`,
          text,
        ])
          expect(openedFrom(given)).toEqual({ carrier: "?", scenario });
        for (const given of [`http://127.0.0.1:3000/#${text}`, `#${text}`])
          expect(openedFrom(given)).toEqual({ carrier: "#", scenario });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the keys of the web that its link carries, for the page to name", () => {
    expect(readOpened("https://t.example/#v=1&azs=2&utm_id=3")).toEqual(
      success({ carrier: "#", text: "v=1&azs=2&utm_id=3" }),
    );
  });

  it.each([
    ["a link without a scenario", "https://t.example/"],
    ["a link with keys of the web alone", "https://t.example/?utm_source=x"],
    ["text", "hello"],
    ["nothing", ""],
    ["half a JSON", '{"v":1'],
    ["a list", "[]"],
    ["more than 64 KiB", " ".repeat(65_537)],
    ["another program's JSON", '{"ResultsByTime":[]}'],
    ["a wrong field", '{"azCount":9}'],
    ["a mistyped key", "?v=1&azz=2"],
  ])("is refused in words: %s", (_, text) => {
    const opened = readOpened(text);
    const problems = opened.ok ? [] : opened.error.problems.map(({ message }) => message);
    expect(problems).toEqual([expect.stringMatching(/\S/)]);
  });

  it("is read from a file, and a file too long for one is not", async () => {
    const file = new File([JSON.stringify(exampleScenario)], "a.json");
    expect(await readOpenedFile(file)).toEqual(success({ carrier: "?", text: writeLink(exampleScenario) }));
    expect(await readOpenedFile(new File([new Uint8Array(70_000)], "a.json"))).toMatchObject({ ok: false });
  });
});

describe("a file on the import page", () => {
  it("that holds a scenario is handed on, where no server sees it", async () => {
    const handed = await calculatorHrefOf([new File([JSON.stringify(exampleScenario)], "scenario.json")]);
    expect(handed).toMatchObject(success(expect.stringMatching(/^\/#v=1&/)));
    const read = handed?.ok ? readLink(handed.value.slice(2)) : null;
    expect(read).toMatchObject(success({ scenario: exampleScenario }));
  });

  it("that holds a scenario with an error says which", async () => {
    const handed = await calculatorHrefOf([new File(['{"azCount":9}'], "scenario.json")]);
    expect(handed).toMatchObject(failure({ file: "scenario.json", message: expect.stringContaining("azCount") }));
  });

  it.each(['{"ResultsByTime":[],"GroupDefinitions":[]}', "[]", "null", "a,b\n1,2\n", "{"])(
    "that holds no scenario is left to the readers of bills: %s",
    async (text) => {
      expect(await calculatorHrefOf([new File([text], "bill.json")])).toBeNull();
    },
  );

  it("is left to them where it comes with others", async () => {
    const file = new File([JSON.stringify(exampleScenario)], "scenario.json");
    expect(await calculatorHrefOf([file, file])).toBeNull();
  });
});

describe("what the import page reads, opened where a scenario belongs", () => {
  const refusedAs = (sentence: string) =>
    failure({ isForImport: true, problems: [{ message: `This looks like ${sentence}, not a scenario.` }] });
  const bill = "a bill";
  const log = "a log of traffic or of DNS queries";
  const account = "a description of an account’s network";

  it.each([
    [bill, "Cost Explorer's JSON", '{"ResultsByTime":[{"TimePeriod":{}}]}'],
    [bill, "pages of it", '[{"GroupDefinitions":[]}]'],
    [bill, "a CUR", "identity/LineItemId,identity/TimeInterval,bill/PayerAccountId\r\n1,2,3\r\n"],
    [bill, "FOCUS, with a byte order mark", "\u{feff}AvailabilityZone,BilledCost,BillingAccountId\n"],
    [bill, "the console's CSV", '"Usage type","NatGateway-Bytes($)","Total costs($)"\n'],
    [bill, "a table with tabs", "Service\tUsage type\tCost\n"],
    [log, "a flow log", "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes\n"],
    [log, "a flow log's CSV", "timestamp,message\n1,2 111122223333 eni-0a 10.0.0.1 10.0.0.2 1 2 6 1 1 1 2 ACCEPT OK\n"],
    [log, "a Resolver query log", '{"version":"1.100000","query_name":"logs.us-east-1.amazonaws.com."}\n'],
    [log, "sums of Athena", "nat,az_id,dir,tag,remote,bytes,records,first_start,last_start,hours_covered\n"],
    [account, "an answer of AWS", '{"NatGateways":[]}'],
    [account, "the collecting script's file", '{"tollgate":1,"operation":"start"}\n'],
    [account, "Terraform's plan", '{"format_version":"1.2","terraform_version":"1.9.0"}'],
  ])("is recognised as %s: %s", async (sentence, _, text) => {
    expect(readOpened(text)).toMatchObject(refusedAs(sentence));
    expect(await readOpenedFile(new File([text], "anything"))).toMatchObject(refusedAs(sentence));
  });

  it.each([
    ["gzip", [0x1f, 0x8b, 8, 0]],
    ["Parquet", [0x50, 0x41, 0x52, 0x31]],
    ["zip", [0x50, 0x4b, 3, 4]],
  ])("is recognised by its first bytes, whatever its size: %s", async (_, bytes) => {
    const file = new File([new Uint8Array(bytes), new Uint8Array(200_000)], "bill");
    expect(await readOpenedFile(file)).toMatchObject(refusedAs("a packed bill or log"));
  });

  it.each([
    "hello",
    "",
    "{",
    '{"azCount":9}',
    JSON.stringify(exampleScenario),
    "a,b",
    "https://t.example/?v=1&s=a,b,c",
    "http://10.0.0.1:4000/ ?v=1",
    "?v=1,2,3",
  ])("is not seen in %j", (text) => {
    const opened = readOpened(text);
    expect(!opened.ok && opened.error.isForImport).not.toBe(true);
  });
});
