/** Why a request is refused before its body is read. */
export type GuardRefusal = "wrong-host" | "wrong-method" | "wrong-origin" | "wrong-content-type";

type RequestHead = { readonly method: string; readonly headers: Headers };

const isJson = (contentType: string | null): boolean =>
  /^application\/json[ \t]*(;[ \t]*charset="?utf-8"?[ \t]*)?$/i.test(contentType ?? "");

/**
 * Why a request is refused before its body is read; null where it is allowed. A web page that the user visits can send
 * requests to this machine and, after DNS rebinding, read the answers. The checks of Host, Sec-Fetch-Site and Origin
 * are independent of each other, and each prevents that. Sources: Fetch Metadata (W3C), RFC 6454 section 7.
 */
export function guardRefusalOf({ method, headers }: RequestHead, hosts: readonly string[]): GuardRefusal | null {
  const host = headers.get("host") ?? "";
  if (!hosts.includes(host)) return "wrong-host";
  if (method !== "POST") return "wrong-method";
  if (headers.get("sec-fetch-site") !== "same-origin") return "wrong-origin";
  if (headers.get("origin") !== `http://${host}`) return "wrong-origin";
  if (!isJson(headers.get("content-type"))) return "wrong-content-type";
  if (headers.get("content-encoding") !== null) return "wrong-content-type";
  return null;
}
