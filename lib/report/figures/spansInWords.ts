import type { Span } from "@/lib/model/spans";
import type { SpanStrategyId } from "@/lib/model/strategies";
import { strategyWords } from "@/lib/report/strategyWords";
import { formatGbShort } from "@/lib/units/gb";

const words = (id: SpanStrategyId): string => strategyWords(id).inSentence;

/** `NAT only is cheapest to 626 GB, gateway endpoints to 12 TB, all endpoints beyond`. */
export function spansInWords(spans: readonly Span<SpanStrategyId>[]): string {
  const [first, ...rest] = spans;
  if (!first) return "";
  const verb = strategyWords(first.cheapest).isPlural ? "are" : "is";
  if (rest.length === 0) return `${words(first.cheapest)} ${verb} cheapest at every size`;
  const reach = (span: Span<SpanStrategyId>, last: boolean) => (last ? "beyond" : `to ${formatGbShort(span.toGb)}`);
  const parts = rest.map((span, i) => `${words(span.cheapest)} ${reach(span, i === rest.length - 1)}`);
  return `${words(first.cheapest)} ${verb} cheapest to ${formatGbShort(first.toGb)}, ${parts.join(", ")}`;
}
