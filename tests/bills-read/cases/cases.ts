import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Spend, SpendResult } from "@/lib/bills/spend";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { firstChoice } from "@/lib/draft/choices";
import { type Draft, draftScenario } from "@/lib/draft/draft";
import { readBill } from "@/lib/imports/readBill";
import { problemOf, spendOf } from "@/tests/bills-read/formats/reading";
import { fileOf } from "@/tests/bills-read/generator/files";
import { utf8 } from "@/tests/files/bills";

/** A public input that failed once, as it was found. */
export const caseText = (name: string): string => readFileSync(new URL(`./files/${name}`, import.meta.url), "utf8");

const readText = (text: string, name = "bill"): Promise<SpendResult> => readBill([fileOf(name, utf8(text))]);

/** The same text as it lies in a gzip file. */
export const readPacked = (text: string): Promise<SpendResult> =>
  readBill([fileOf("bill.gz", new Uint8Array(gzipSync(text)))]);

export const spendIn = async (text: string): Promise<Spend> => spendOf(await readText(text));

/** Why a text is refused. Throws where the same text in gzip is refused with another message. */
export async function problemIn(text: string): Promise<SpendProblem> {
  const problem = problemOf(await readText(text));
  const packed = problemOf(await readPacked(text));
  if (packed.message !== problem.message) throw new Error(`in gzip: ${packed.message}`);
  return problem;
}

export function draftOf(spend: Spend): Draft {
  const choice = firstChoice(spend);
  const result = choice === null ? null : draftScenario(spend, choice);
  if (!result?.ok) throw new Error(result?.error.message ?? "nothing to choose");
  return result.value;
}

/** What matters of a bill with two gateways and 2,000 GB. */
export function essentials(spend: Spend) {
  const { scenario, natGb } = draftOf(spend);
  const { vpcCount, azCount, hoursPerMonth, discountPercent } = scenario;
  return {
    months: spend.periods.map(({ month }) => month),
    hoursPerMonth,
    gatewayCount: vpcCount * azCount,
    natGb,
    discountPercent,
    amount: spend.rows.reduce((sum, row) => sum + row.amount + row.discount, 0),
  };
}

/** The standard bill: 1,488 hours ÷ 744 = 2 gateways, 66.96 + 90.00 USD. */
export const standardBill = {
  months: ["2026-10"],
  hoursPerMonth: 744,
  gatewayCount: 2,
  natGb: 2000,
  discountPercent: 0,
  amount: 156.96,
};

/** At 10 % under list: 60.264 + 81.00. */
export const tenPercentOff = { ...standardBill, discountPercent: 10, amount: 141.264 };

/** Rounds the amount to a millionth, because sums of decimals are not exact. */
export const rounded = (facts: ReturnType<typeof essentials>) => ({
  ...facts,
  amount: Math.round(facts.amount * 1e6) / 1e6,
});
