import { accountJson } from "@/cli/accountJson";
import { spendJson } from "@/cli/importJson";
import { basisWords, trafficJson } from "@/cli/trafficJson";
import type { MeasuredImport } from "@/lib/draft/imported/measuredImport";
import type { ImportScope } from "@/lib/draft/imported/scope";
import type { Imported } from "@/lib/imports/imported";

/**
 * What `import` prints where logs or an account's shape are among the files: the keys of a bill alone, with nothing in
 * them where there is no bill; the scenario with what each row rests on; `traffic`, as the command of that name prints
 * it; and `account`. Bytes are big integers: `jsonText` writes them.
 */
export function measuredJson(imported: Imported, scope: ImportScope, measured: MeasuredImport) {
  const { spend, account, files } = imported;
  const { draft, traffic, parts, metrics, warnings } = measured;
  const ofBill =
    spend === null
      ? { source: null, currency: null, periods: [], rows: [], unrecognised: [], otherRecords: [] }
      : spendJson(spend);
  return {
    ...ofBill,
    scenario: draft.scenario,
    warnings,
    choice: scope,
    origins: draft.origins,
    reconciliation: draft.reconciliation,
    unplanned: [],
    rowCount: spend?.rowCount ?? 0,
    skipped: spend?.skipped ?? [],
    files: files.map(({ name, kind }) => ({ name, kind })),
    natGbPerMonth: draft.joined.natGb,
    hoursPerMonth: draft.hoursPerMonth,
    basis: draft.basis.map(({ basis, ...rest }) => ({ ...rest, restsOn: basisWords[basis] })),
    traffic: traffic === null ? null : trafficPart(trafficJson(traffic, draft, parts, [])),
    account: account === null ? null : accountJson({ ...account, parts }, metrics),
  };
}

/** What of `traffic` is not among the import's own keys. */
const trafficPart = ({
  scenario: _,
  warnings: _warnings,
  natGbPerMonth: _natGb,
  hoursPerMonth: _hours,
  basis: _basis,
  origins: _origins,
  reconciliation: _reconciliation,
  ...rest
}: ReturnType<typeof trafficJson>) => rest;
