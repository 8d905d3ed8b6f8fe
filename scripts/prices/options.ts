import { parseArgs } from "node:util";
import { failure, type Result, success } from "@/lib/text/result";

export type Options = {
  readonly from: string | null;
  readonly readings: string | null;
  readonly regions: readonly string[] | null;
  readonly offers: boolean;
  readonly dryRun: boolean;
  readonly allowJump: boolean;
  readonly out: string;
  readonly addressesOut: string;
};

export const help = `Usage: npm run prices:refresh -- [options]

Reads AWS's public price files and writes a new dated snapshot to lib/pricing/snapshot/current.json; the one before
moves to past/. Reads AWS's list of address ranges too and writes lib/traffic/naming/ipRanges.json. No credentials are
needed. On any problem with one of them it is not written and the exit code is 1.

  --from DIR       read files from DIR instead of the network: natgateway.json, vpc.json, locations.json, and if there
                   datatransfer.json, ip-ranges.json, AmazonEC2-<region>.csv, AWSDataTransfer-<region>.csv
  --readings FILE  take the readings of others in FILE instead of AWS's files: a figure equal to the snapshot's confirms
                   it, any other is refused; as in scripts/prices/readings/2026-11-27.json
  --regions a,b    only these Regions; the others keep their prices
  --offers         also read the Price List Bulk API for what the small feeds lack: regional NAT gateways, cross-AZ
                   data. Hundreds of MB for each Region, so it can take an hour for all of them
  --allow-jump     accept a price that moves by more than 50 %, falls to 0 or comes with other tiers
  --dry-run        print what would change, write nothing
  --out DIR        the folder of the snapshot (default lib/pricing/snapshot)
  --addresses-out DIR  the folder of the address ranges (default lib/traffic/naming)
  --help           this text`;

export type ReadOptions = Result<Options | "help", string>;

export function readOptions(args: readonly string[]): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: "string" },
        readings: { type: "string" },
        regions: { type: "string" },
        offers: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        "allow-jump": { type: "boolean", default: false },
        out: { type: "string", default: "lib/pricing/snapshot" },
        "addresses-out": { type: "string", default: "lib/traffic/naming" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return success("help");
    const regions =
      values.regions
        ?.split(",")
        .map((code) => code.trim())
        .filter(Boolean) ?? null;
    const { from = null, readings = null, offers, out } = values;
    return success({
      from,
      readings,
      regions,
      offers,
      out,
      addressesOut: values["addresses-out"],
      dryRun: values["dry-run"],
      allowJump: values["allow-jump"],
    });
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
