import { costExplorerRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { singleQuoted } from "@/lib/collect/singleQuoted";

// The days are the script's to fill in.
const { Metrics, GroupBy, Filter } = costExplorerRequest({ start: "", end: "", granularity: "MONTHLY" });
const groups = (GroupBy ?? []).map(({ Type, Key }) => `Type=${Type},Key=${Key}`).join(" ");

/** The part of the script that asks Cost Explorer for the last full month, as the bill's readers want it. */
export const costExplorer = String.raw`
collect_bill() {
  local year month first
  region=''
  ask_region=us-east-1
  say 'Cost Explorer, the last full month'
  year=$(date -u +%Y)
  month=$(date -u +%m | sed 's/^0//')
  first=$(printf '%s-%02d-01' "$year" "$month")
  month=$((month - 1))
  if [ "$month" = 0 ]; then
    month=12
    year=$((year - 1))
  fi
  ask NextPageToken '@costAndUsage@' ce get-cost-and-usage \
    --time-period "Start=$(printf '%s-%02d-01' "$year" "$month"),End=$first" --granularity MONTHLY \
    --metrics ${Metrics.join(" ")} --group-by ${groups} \
    --filter ${singleQuoted(JSON.stringify(Filter))}
}
`;
