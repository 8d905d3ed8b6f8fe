/** How GB divide over services. The shares sum to 1. */
export type GbSplit = readonly { readonly id: string; readonly share: number }[];

/**
 * The GB of image pulls from private ECR repositories: layers come from S3 (Amazon ECR user guide, "interface VPC
 * endpoints"). That the rest, sign-in and manifests, is about a hundredth is an estimate.
 */
export const ecrPullSplit = [
  { id: "s3", share: 0.99 },
  { id: "ecr.dkr", share: 0.01 },
] as const satisfies GbSplit;
