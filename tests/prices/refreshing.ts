import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type SourcedSnapshot, withSources } from "@/lib/pricing/priceSources";
import { type RefreshEnvironment, refreshPrices } from "@/scripts/prices/refreshPrices";

export const feedsDir = fileURLToPath(new URL("feeds", import.meta.url));
const shipped = fileURLToPath(new URL("../../lib/pricing/snapshot/current.json", import.meta.url));
const shippedSources = fileURLToPath(new URL("../../lib/pricing/snapshot/sources.json", import.meta.url));

export const today = "2026-12-01";

type FeedPrice = {
  rateCode: string;
  RegionlessRateCode: string;
  price: string;
  StartingRange?: string;
  EndingRange?: string;
};
/** A feed as the tests change it. */
export type Feed = {
  manifest: { hawkFilePublicationDate: string; currencyCode: string };
  regions: Record<string, Record<string, FeedPrice>>;
};

/** A folder with AWS's real feed files and one with the shipped snapshot, to refresh the second from the first. */
export function refreshFolders() {
  const root = mkdtempSync(join(tmpdir(), "tollgate-prices-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [from, out] = [join(root, "feeds"), join(root, "snapshot")];
  cpSync(feedsDir, from, { recursive: true });
  mkdirSync(out);
  cpSync(shipped, join(out, "current.json"));
  cpSync(shippedSources, join(out, "sources.json"));
  const before = readFileSync(shipped, "utf8");
  const json = (name: string) => JSON.parse(readFileSync(join(out, name), "utf8"));

  return {
    from,
    out,
    before,
    bytes: () => readFileSync(join(out, "current.json"), "utf8"),
    snapshot: (): SourcedSnapshot => withSources(json("current.json"), json("sources.json")),
    files: () => readdirSync(out).sort(),
    past: (id: string) => readFileSync(join(out, "past", `${id}.json`), "utf8"),
    write: (name: string, text: string) => writeFileSync(join(from, name), text),
    /** Changes one of the feed files; by default the change is published after the last reading. */
    change(name: string, change: (feed: Feed) => void, publishedAt = "2026-11-28T10:00:00Z") {
      const feed: Feed = JSON.parse(readFileSync(join(from, name), "utf8"));
      if (feed.manifest) feed.manifest.hawkFilePublicationDate = publishedAt;
      change(feed);
      writeFileSync(join(from, name), JSON.stringify(feed));
    },
    refresh: (...args: string[]) => run(["--from", from, "--out", out, ...args]),
    refreshFrom: (around: Partial<RefreshEnvironment>, ...args: string[]) => run(["--out", out, ...args], around),
  };
}

async function run(args: readonly string[], around: Partial<RefreshEnvironment> = {}) {
  const printed: string[] = [];
  const errors: string[] = [];
  const code = await refreshPrices(args, {
    fetch: () => Promise.reject(new Error("no test reaches the network")),
    now: () => new Date(`${today}T12:00:00Z`),
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
    ...around,
  });
  return { code, printed: printed.join("\n"), errors: errors.join("\n") };
}
