import * as z from "zod/mini";
import { type FamilyUnit, families } from "@/lib/spend/families";
import type { Source, Spend } from "@/lib/spend/spend";

const sources = [
  "cost-explorer",
  "cost-explorer-json",
  "cost-explorer-csv",
  "usage-type-csv",
  "cur",
  "cur2",
  "focus",
  "athena",
] as const satisfies readonly Source[];

const units = ["hour", "GB", "Gbps-hour"] as const satisfies readonly FamilyUnit[];
const family = z.enum(families.map(({ id }) => id));
const text = z.nullable(z.string());
const amount = z.nullable(z.number());

const row = z.object({
  month: z.string(),
  region: z.string(),
  account: text,
  usageType: text,
  family,
  quantity: amount,
  quantityFrom: z.enum(["bill", "list-price"]),
  unit: z.enum(units),
  amount: z.number(),
  amountPerUnit: amount,
  listUsdPerUnit: amount,
  underListPercent: amount,
});

/** A spend as JSON, for whoever gets one from elsewhere. The compiler holds it to `Spend`. */
export const spendSchema: z.ZodMiniType<Spend> = z.object({
  source: z.enum(sources),
  currency: z.string(),
  periods: z.array(z.object({ month: z.string(), start: z.string(), end: z.string(), isEstimated: z.boolean() })),
  rows: z.array(row),
  unrecognised: z.array(
    z.object({
      month: z.string(),
      account: text,
      usageType: z.string(),
      quantity: amount,
      unit: text,
      amount: z.number(),
    }),
  ),
  otherRecords: z.array(
    z.object({ month: z.string(), account: text, recordType: z.string(), usageType: text, amount: z.number() }),
  ),
  daily: z.array(z.object({ day: z.string(), family, amount: z.number() })),
  rowCount: z.number(),
  skipped: z.array(
    z.object({
      reason: z.enum(["other-usage", "other-provider", "total-row", "unreadable", "no-date"]),
      rowCount: z.number(),
    }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
