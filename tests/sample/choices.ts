import type { SampleChoices } from "@/lib/sample/sampleChoices";

export const toBucket: SampleChoices = {
  region: "eu-west-1",
  natGateways: [],
  destination: { kind: "s3", bucket: "my-nat-sample" },
  aggregationSeconds: 600,
  hasResolverLog: true,
};

export const toLogGroup: SampleChoices = {
  ...toBucket,
  destination: { kind: "cloudwatch-logs", logGroup: "/tollgate/sample" },
};
