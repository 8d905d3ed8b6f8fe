import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for a file of tests, which goes after them, and a function that writes a file there and gives its path. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return { folder, fileOf };
}
