import type { Answer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { totalsIfGbGrow } from "@/lib/model/levers/growth";
import type { Finding } from "@/lib/report/figures/finding";
import { spansInWords } from "@/lib/report/figures/spansInWords";
import { capitalised } from "@/lib/text/capitalised";
import { isSameAmount } from "@/lib/units/amounts";
import { formatUsdInWords } from "@/lib/units/usd";

/** The factor on all services' GB that the title is about. */
const growthFactor = 10;

/** The cost at ten times the GB, today and by the plan. */
export function costFinding(answer: Answer): Finding {
  const { scenario } = answer;
  const totals = totalsIfGbGrow(answer, growthFactor);
  if (!totals) return { title: "No service traffic yet", note: "Monthly cost against GB of all services together." };
  const spans = spansInWords(answer.breakEven().totalGb.spans);
  const note = `Monthly cost as all services grow together and everything else stays as it is. Ribbon: of the designs that treat all services alike, ${spans}.`;
  // While most traffic is unnamed no plan leads.
  if (isMostlyUnnamed(scenario)) return { title: capitalised(spans), note };
  const { todayUsd, planUsd } = totals;
  const plan = `At ten times the GB the plan costs ${formatUsdInWords(planUsd)} a month`;
  const today = isSameAmount(todayUsd, planUsd)
    ? "as today’s design does"
    : `today’s design ${formatUsdInWords(todayUsd)}`;
  return { title: `${plan}, ${today}`, note };
}
