import { type DecisionAxis, decisionMarks } from "@/components/charts/decisions/layout";
import type { Decision } from "@/lib/report/figures/decisions/points";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbShort } from "@/lib/units/gb";
import { formatUsd, roundToCents } from "@/lib/units/usd";

/** Id of the gridlines: the table's head draws them once, and each row uses them. */
export const gridId = "decision-grid";

export const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Plots a row's GB against its break-even. Its accessible name has both. */
function Plot({ decision, axis }: { readonly decision: Decision; readonly axis: DecisionAxis }) {
  const { gb, natKeptGb, via } = decision;
  const { dot, tick, isLabelLeft } = decisionMarks(decision, axis);
  const size = formatGbShort(gb);
  const against = tick === null || natKeptGb === null ? "" : `, its endpoint pays from ${formatGbShort(natKeptGb)}`;
  return (
    <svg role="img" aria-label={`${size} a month${against}`}>
      <use href={`#${gridId}`} />
      {tick !== null && <line className="tick" x1={percent(tick)} x2={percent(tick)} y1="12" y2="32" />}
      {dot !== null && <circle className={via} cx={percent(dot)} cy="22" r="5" />}
      <text
        x={percent(dot ?? 0)}
        y="22"
        dx={dot === null ? 0 : isLabelLeft ? -10 : 10}
        dy="4.5"
        textAnchor={isLabelLeft ? "end" : undefined}
      >
        {size}
      </text>
    </svg>
  );
}

/** What the choice saves against today, USD a month; a dash where it rounds to 0 cents. */
const savingInWords = (usd: number): string => (roundToCents(usd) === 0 ? "–" : formatUsd(usd));

/**
 * The row of a service: what to do, why, its GB, what either way costs, and what the choice saves. On a narrow screen
 * it is a card.
 */
export function DecisionRow({ decision, axis }: { readonly decision: Decision; readonly axis: DecisionAxis }) {
  const { service, action, via, reason, need, natUsd, endpointUsd, endpointAzCount, savingUsd } = decision;
  return (
    <tr>
      <td className={`verb ${via}`}>{action}</td>
      <th scope="row">
        {service}
        <span>{need === null ? reason : `${reason} ${need}`}</span>
      </th>
      <td className="plot">
        <Plot decision={decision} axis={axis} />
      </td>
      <td className={via === "nat" ? "chosen" : undefined} data-label="Through NAT">
        {formatUsd(natUsd)}
      </td>
      <td className={via === "nat" ? undefined : "chosen"} data-label="Own endpoint">
        {formatUsd(endpointUsd)}
        <span>{endpointAzCount === null ? "gateway" : countWithNoun(endpointAzCount, "AZ")}</span>
      </td>
      <td data-label="Saves">{savingInWords(savingUsd)}</td>
    </tr>
  );
}
