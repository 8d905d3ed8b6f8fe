import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/*
 * Works out Signature Version 4 from "Create a signed AWS API request" (AWS IAM user guide), independently of the SDK.
 */

export const fakeKeys = {
  accessKeyId: "AKIAFAKEFAKEFAKEFAKE",
  secretAccessKey: "fake/secret/key/for/the/tests/only0000000",
};

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/us-east-1\/ce\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;

const mustBeSigned = ["content-type", "host", "x-amz-date", "x-amz-target"];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Null where the request is signed with the fake's keys for Cost Explorer in us-east-1, or AWS's name for the error. */
export function signatureError(
  headers: IncomingHttpHeaders,
  body: string,
  { accessKeyId, secretAccessKey } = fakeKeys,
): "IncompleteSignatureException" | "UnrecognizedClientException" | "InvalidSignatureException" | null {
  const [, key = "", day = "", signedHeaders = "", signature = ""] = form.exec(headers.authorization ?? "") ?? [];
  const date = String(headers["x-amz-date"] ?? "");
  const names = signedHeaders.split(";");
  const isComplete =
    /^\d{8}T\d{6}Z$/.test(date) && date.startsWith(day) && mustBeSigned.every((name) => names.includes(name));
  if (signature === "" || !isComplete) return "IncompleteSignatureException";
  if (key !== accessKeyId) return "UnrecognizedClientException";
  const canonicalHeaders = names.map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`).join("");
  const canonical = ["POST", "/", "", canonicalHeaders, signedHeaders, sha256(body)].join("\n");
  const scope = `${day}/us-east-1/ce/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const steps = [day, "us-east-1", "ce", "aws4_request"];
  const signingKey = steps.reduce<string | Buffer>((sum, step) => hmac(sum, step), `AWS4${secretAccessKey}`);
  return hmac(signingKey, toSign).toString("hex") === signature ? null : "InvalidSignatureException";
}
