import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canariesIn, serverLog } from "@/tests/e2e/canaries";

const builtFiles = (): readonly string[] =>
  readdirSync(join(".next", "static"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** After all browser tests: what the server has printed, and every file that a browser may load, without a canary. */
export default function searchLeftovers(): void {
  const files = [serverLog, ...builtFiles()];
  const leaks = files.flatMap((file) => canariesIn(readFileSync(file, "latin1")).map((leak) => `${file}: ${leak}`));
  if (leaks.length > 0) throw new Error(`A secret of the server's environment got out:\n${leaks.join("\n")}`);
}
