/**
 * Made-up secrets in the environment of every server of the browser tests, where a reader has real ones. None of them
 * may appear anywhere else.
 */
export const canaries = {
  AWS_ACCESS_KEY_ID: "AKIACANARYCANARY0001",
  AWS_SECRET_ACCESS_KEY: "canary/secret/key+00000000000000000000000",
  AWS_SESSION_TOKEN: "canary-session-token-0000000000000000000000000000",
  AWS_ACCOUNT_ID: "904817263544",
  AWS_ROLE_ARN: "arn:aws:iam::904817263545:role/canary-role",
};

/** What the main server of the browser tests prints. */
export const serverLog = ".cache/e2e/server.log";

/** What the host of plain files prints: the address of every request, as an access log has it. */
export const hostLog = ".cache/e2e/host.log";

const spellings = Object.values(canaries).flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64").replace(/=+$/, ""),
]);

/** The names of the canaries that a text holds, plain, as part of an address, or in base64. */
export const canariesIn = (text: string): readonly string[] => {
  const isFound = spellings.some((spelling) => text.includes(spelling));
  if (!isFound) return [];
  return Object.entries(canaries).flatMap(([name, secret], index) =>
    spellings.slice(3 * index, 3 * index + 3).some((spelling) => text.includes(spelling)) ? [`${name}: ${secret}`] : [],
  );
};
