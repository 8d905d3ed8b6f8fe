import { describe, expect, test } from "vitest";
import { readBill } from "@/lib/imports/readBill";
import { spendOf } from "@/tests/bills-read/formats/reading";
import { fileOf } from "@/tests/bills-read/generator/files";
import { utf8 } from "@/tests/files/bills";
import { caseText, essentials, problemIn, readPacked, rounded, spendIn, standardBill } from "./cases";

const japanese = caseText("console-ja-usage-type.csv");
const codesOf = async (text: string) => (await spendIn(text)).warnings.map(({ code }) => code);

describe("Cost Explorer's CSV is told by its columns, whatever the console's language", () => {
  test("Japanese, as it is and in gzip", async () => {
    expect(rounded(essentials(await spendIn(japanese)))).toEqual(standardBill);
    expect(rounded(essentials(spendOf(await readPacked(japanese))))).toEqual(standardBill);
    expect(await codesOf(japanese)).toEqual([]);
  });

  test.each([
    [
      "German, as its spreadsheets write it",
      "Nutzungsart;NatGateway-Hours($);NatGateway-Bytes($);Gesamtkosten($)\r\nNutzungsart gesamt;66,96;90,0;156,96\r\n2026-10-01;66,96;90,0;156,96\r\n",
    ],
    [
      "French, with another service's type before the total",
      '"Type d’utilisation","NatGateway-Bytes($)","NatGateway-Hours($)","BoxUsage:m5.large($)","Coûts totaux($)"\n"Total du type d’utilisation","90","66.96","7","163.96"\n"2026-10-01","90","66.96","7","163.96"',
    ],
    [
      "Chinese, with parentheses of full width and no total",
      "\ufeff使用类型,NatGateway-Hours（$）,NatGateway-Bytes（$）\n2026-10-01,66.96,90",
    ],
    [
      "Korean, by day",
      `사용 유형,NatGateway-Hours($),NatGateway-Bytes($),총 비용($)\n${Array.from({ length: 31 }, (_, n) => `2026-10-${String(n + 1).padStart(2, "0")},2.16,${n === 0 ? 90 : ""},${n === 0 ? 92.16 : 2.16}`).join("\n")}`,
    ],
  ])("%s", async (_, csv) => {
    expect(rounded(essentials(await spendIn(csv)))).toEqual(standardBill);
    expect(await codesOf(csv)).toEqual([]);
  });

  test("costs and usage go together in Spanish too", async () => {
    const costs = "Tipo de uso,NatGateway-Hours($),NatGateway-Bytes($),Costos totales($)\n2026-10-01,60.264,81,141.264";
    const usage = "Tipo de uso,NatGateway-Hours(Hrs),NatGateway-Bytes(GB)\n2026-10-01,1488,2000";
    const spend = spendOf(await readBill([fileOf("costos.csv", utf8(costs)), fileOf("uso.csv", utf8(usage))]));
    // 60.264 ÷ 1,488 and 81 ÷ 2,000 are 0.0405: 10 % under 0.045.
    expect(essentials(spend)).toMatchObject({ gatewayCount: 2, natGb: 2000, discountPercent: 10 });
  });

  test("the file's own sums are still held against it", async () => {
    // 66.96 was changed to 6.96 in one cell; both of its sums say otherwise.
    const edited = japanese.replace('"2026-10-01","66.96"', '"2026-10-01","6.96"');
    expect(edited).not.toBe(japanese);
    expect(await codesOf(edited)).toEqual(["totals-differ"]);
  });
});

describe("one grouped by something else is refused as in English", () => {
  test("by service", async () => {
    const problem = await problemIn(caseText("console-ja-service.csv"));
    expect(problem.code).toBe("grouped-by-service");
    expect(problem.message).toContain("grouped by サービス (service), where NAT gateways are a part of EC2-Other");
    expect(problem.message).toContain("choose Dimension: Usage type");
  });

  test.each([
    ["by nothing", '"","Gesamtkosten($)"\n"2026-10-01","5"', "costs that are not grouped"],
    ["by account", '"連結アカウント","prod($)","合計コスト($)"\n"2026-10-01","5","5"', "grouped by 連結アカウント"],
    [
      "by usage type group, whose names look like types",
      '"使用タイプグループ","EC2: Running Hours($)","EC2: NAT Gateway - Data Processed($)","合計コスト($)"\n"2026-10-01","5","5","10"',
      "grouped by 使用タイプグループ",
    ],
  ])("%s", async (_, csv, found) => {
    const problem = await problemIn(csv);
    expect([problem.code, problem.message.includes(found)]).toEqual(["grouped-by-service", true]);
  });

  test("a table of other measures stays another table", async () => {
    expect((await problemIn("name,height(cm),weight(kg)\nAnn,170,60\n")).code).toBe("not-a-bill");
  });
});
