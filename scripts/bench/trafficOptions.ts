/** The NAT gateway of the measured logs. */
export const natInterface = "eni-0aaaaaaaaaaaaaaa1";
export const natAddress = "10.0.0.220";

/** What the reader of the measured logs says beside them. */
export const trafficOptions = {
  region: "us-east-1",
  natHints: { interfaces: [natInterface], addresses: [natAddress] },
  clientRanges: ["10.0.0.0/16"],
};

const lineFeed = 10;

/** How many lines end in the bytes: the least that any reading of them does. */
export function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
