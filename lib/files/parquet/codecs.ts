import { decompress } from "fzstd";
import type { GzipUnpacker } from "@/lib/files/gzip/gzipUnpacker";
import { decompressSnappy } from "@/lib/files/parquet/decompressSnappy";

async function gunzipInto(
  { readable, writer }: GzipUnpacker,
  bytes: Uint8Array<ArrayBuffer>,
  page: Uint8Array,
): Promise<boolean> {
  // What fails on writing fails the reading side too.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = readable.getReader();
  let written = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return written === page.length;
    if (written + value.length > page.length) {
      await reader.cancel();
      return false;
    }
    page.set(value, written);
    written += value.length;
  }
}

/** The codecs that are supported, by Parquet's names. */
export const readableCodecs: ReadonlySet<string> = new Set(["UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"]);

/** A page's bytes without compression, exactly `length` of them; null where the bytes do not unpack to that length. */
export async function decompressPage(
  codec: string,
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
  gzipUnpacker: () => GzipUnpacker,
): Promise<Uint8Array | null> {
  if (codec === "UNCOMPRESSED") return bytes.length === length ? bytes : null;
  const page = new Uint8Array(length);
  try {
    if (codec === "SNAPPY") return decompressSnappy(bytes, page) ? page : null;
    if (codec === "GZIP") return (await gunzipInto(gzipUnpacker(), bytes, page)) ? page : null;
    return decompress(bytes, page).length === length ? page : null;
  } catch {
    // The decoders of gzip and Zstandard throw at damaged bytes.
    return null;
  }
}
