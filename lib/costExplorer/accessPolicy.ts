/**
 * The IAM policy, as JSON to copy, that allows a user or role to read Cost Explorer: one action, which takes no
 * resource. Source: "Actions, resources, and condition keys for AWS Cost Explorer Service" (AWS).
 */
export const accessPolicy = JSON.stringify(
  { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["ce:GetCostAndUsage"], Resource: "*" }] },
  null,
  2,
);
