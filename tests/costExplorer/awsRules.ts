import * as z from "zod/mini";
import { failure } from "@/lib/text/result";

/*
 * The requests that GetCostAndUsage accepts, from the AWS Billing and Cost Management API reference, and the errors
 * with which it refuses others.
 */

const groupKeys = [
  "AZ",
  "INSTANCE_TYPE",
  "LEGAL_ENTITY_NAME",
  "INVOICING_ENTITY",
  "LINKED_ACCOUNT",
  "OPERATION",
  "PLATFORM",
  "PURCHASE_TYPE",
  "SERVICE",
  "TENANCY",
  "RECORD_TYPE",
  "USAGE_TYPE",
] as const;

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/));
const leaf = z.strictObject({
  Dimensions: z.strictObject({
    Key: z.enum([...groupKeys, "REGION"]),
    Values: z.array(z.string()).check(z.minLength(1)),
    MatchOptions: z.optional(z.array(z.enum(["EQUALS", "CASE_SENSITIVE"]))),
  }),
});

const requestSchema = z.strictObject({
  TimePeriod: z.strictObject({ Start: day, End: day }),
  Granularity: z.enum(["DAILY", "MONTHLY", "HOURLY"]),
  Metrics: z
    .array(
      z.enum([
        "AmortizedCost",
        "BlendedCost",
        "NetAmortizedCost",
        "NetUnblendedCost",
        "UnblendedCost",
        "UsageQuantity",
      ]),
    )
    .check(z.minLength(1)),
  GroupBy: z.optional(
    z.array(z.strictObject({ Type: z.literal("DIMENSION"), Key: z.enum(groupKeys) })).check(z.maxLength(2)),
  ),
  Filter: z.optional(z.union([leaf, z.strictObject({ And: z.array(leaf).check(z.minLength(2)) })])),
  NextPageToken: z.optional(z.string()),
});
export type FakeRequest = z.infer<typeof requestSchema>;

export type AwsError = { readonly name: string; readonly text: string };
export type RequestCheck =
  | { readonly ok: true; readonly request: FakeRequest }
  | { readonly ok: false; readonly error: AwsError };

const refused = (text: string): RequestCheck => failure({ name: "ValidationException", text });

const firstOfMonth = (today: Date, months: number): string =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 10);

/** Texts as AWS words them, where an issue on GitHub quotes one. */
export function checkRequest(body: string, today: Date): RequestCheck {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return failure({ name: "SerializationException", text: "not JSON" });
  }
  const read = requestSchema.safeParse(json);
  if (!read.success) return refused(`at ${read.error.issues[0]?.path.join(".")}: ${read.error.issues[0]?.message}`);
  const { Start, End } = read.data.TimePeriod;
  if (Start >= End) return refused("Start date (and hour) should be before end date (and hour)");
  if (Start > today.toISOString().slice(0, 10)) return refused("start date is past today");
  if (End > firstOfMonth(today, 1)) return refused("end date past the beginning of next month");
  if (Start < firstOfMonth(today, -14)) {
    return refused("You haven't enabled historical data beyond 14 months");
  }
  return { ok: true, request: read.data };
}
