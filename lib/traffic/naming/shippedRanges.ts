import { type AwsRanges, awsRanges } from "./awsRanges";
import packed from "./ipRanges.json";

let unpacked: AwsRanges | null = null;

/** AWS's ranges as the product carries them, unpacked when they are first asked for: some 10 ms. */
export function shippedRanges(): AwsRanges {
  unpacked ??= awsRanges(packed);
  return unpacked;
}
