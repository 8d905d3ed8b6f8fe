import * as z from "zod/mini";

const metric = z.object({ Amount: z.union([z.string(), z.number()]), Unit: z.optional(z.nullable(z.string())) });

/** Cost metrics; those closest to what was paid come first. */
export const costMetrics = [
  "NetUnblendedCost",
  "UnblendedCost",
  "NetAmortizedCost",
  "AmortizedCost",
  "BlendedCost",
] as const;
export type CostMetric = (typeof costMetrics)[number];

const group = z.object({
  Keys: z.array(z.string()),
  Metrics: z.object({
    NetUnblendedCost: z.optional(metric),
    UnblendedCost: z.optional(metric),
    NetAmortizedCost: z.optional(metric),
    AmortizedCost: z.optional(metric),
    BlendedCost: z.optional(metric),
    UsageQuantity: z.optional(metric),
  }),
});
export type ResponseGroup = z.infer<typeof group>;

/** The fields of a GetCostAndUsage answer that are read. Source: the AWS Billing and Cost Management API reference. */
export const responsePage = z.object({
  GroupDefinitions: z.optional(z.nullable(z.array(z.object({ Type: z.string(), Key: z.string() })))),
  ResultsByTime: z.array(
    z.object({
      TimePeriod: z.object({ Start: z.string(), End: z.string() }),
      Groups: z.optional(z.nullable(z.array(group))),
      Estimated: z.optional(z.nullable(z.boolean())),
    }),
  ),
  NextPageToken: z.optional(z.nullable(z.string())),
});
export type ResponsePage = z.infer<typeof responsePage>;
