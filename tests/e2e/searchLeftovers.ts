import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canariesIn, hostLog, serverLog } from "@/tests/e2e/canaries";

/** What a browser may load, of the server and of the copy below a path. */
const builtFiles = (): readonly string[] =>
  [join(".next", "static"), join(".cache", "site", "below")].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );

/** After all browser tests: what the servers have printed, and every file that a browser may load, without a canary. */
export default function searchLeftovers(): void {
  const files = [serverLog, hostLog, ...builtFiles()];
  const leaks = files.flatMap((file) => canariesIn(readFileSync(file, "latin1")).map((leak) => `${file}: ${leak}`));
  if (leaks.length > 0) throw new Error(`A secret of the server's environment got out:\n${leaks.join("\n")}`);
}
