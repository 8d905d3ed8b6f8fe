import { columnIndexes, missingColumns } from "@/lib/bills/formats/columns";
import { requiredColumns } from "@/lib/bills/formats/focus/columns";
import { rowReader } from "@/lib/bills/formats/focus/scan";
import type { TableFormat } from "@/lib/bills/formats/tableFormat";
import { failure, success } from "@/lib/text/result";

/**
 * FOCUS 1.0, where AWS writes the usage type into `x_UsageType`, and 1.2, where it is in `SkuMeter`. Rows with neither
 * are matched by AWS's exact descriptions. Rows of other providers in the same file are skipped. Sources: the FOCUS
 * specification; the table dictionary of FOCUS (AWS). Neither lists the values of `SkuMeter`; real exports show them.
 */
export const focus: TableFormat<"focus"> = {
  sources: { focus: "FOCUS export" },
  open(header, tally, file) {
    const indexes = columnIndexes(header);
    const missing: string[] = Object.entries(requiredColumns).flatMap(([plain, name]) =>
      indexes.has(plain) ? [] : [name],
    );
    if (missing.length > 2 || !indexes.has("chargecategory")) return null;
    if (!indexes.has("xusagetype")) {
      const needed = [["chargedescription", "ChargeDescription"] as const, ["regionid", "RegionId"] as const];
      missing.push(...needed.flatMap(([plain, name]) => (indexes.has(plain) ? [] : [name])));
    }
    if (missing.length > 0) return failure(missingColumns(file, "a FOCUS export", missing));
    return success({ source: "focus", rows: rowReader(indexes, tally) });
  },
};
