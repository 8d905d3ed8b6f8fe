import { failure, type Result, success } from "@/lib/text/result";

export type BodyRead = Result<string, "too-large" | "not-text">;

/**
 * The body of a request as text of at most `maxBytes` bytes. Bytes are counted as they arrive, because the sender's
 * `Content-Length` may be missing or wrong. Fails with `too-large`, or with `not-text` where the bytes are not UTF-8 or
 * cannot be read.
 */
export async function readBody(request: Request, maxBytes: number): Promise<BodyRead> {
  if (Number(request.headers.get("content-length")) > maxBytes) return failure("too-large");
  const reader = request.body?.getReader();
  if (!reader) return success("");

  const decoder = new TextDecoder("utf-8", { fatal: true });
  let byteCount = 0;
  let text = "";
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      byteCount += chunk.value.byteLength;
      if (byteCount > maxBytes) {
        await reader.cancel();
        return failure("too-large");
      }
      text += decoder.decode(chunk.value, { stream: true });
    }
    return success(text + decoder.decode());
  } catch {
    return failure("not-text");
  }
}
