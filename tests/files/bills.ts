import type { SpendResult } from "@/lib/bills/spend";
import { readBill } from "@/lib/imports/readBill";
import { fileOf } from "@/tests/bills-read/generator/files";

/** The smallest bill with something to find: one NAT gateway's day, 24 hours at $0.045. */
export const smallBill = [
  "lineItem/UsageType,lineItem/LineItemType,lineItem/ProductCode,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageAmount,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/UsageAccountId",
  "USE2-NatGateway-Hours,Usage,AmazonEC2,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,24,1.08,USD,111122223333",
  "",
].join("\n");

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const readBytes = (bytes: Uint8Array, name = "bill.csv", chunkBytes?: number): Promise<SpendResult> =>
  readBill([fileOf(name, bytes, chunkBytes)]);

/** `smallBill` with one more column behind the others. */
export function withColumn(name: string, cell: string): string {
  const [header, row] = smallBill.split("\n");
  return `${header},${name}\n${row},${cell}\n`;
}
