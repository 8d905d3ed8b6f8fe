import type { InternetAnswer } from "@/lib/model/scenario";

/** A scenario's facts about the internet: the reader's answer, and GB a month with it and with other Regions. */
type InternetFacts = {
  readonly needed: InternetAnswer;
  readonly outsideGb: number;
  /** Whether some traffic or some endpoint has no name. */
  readonly hasUnnamed: boolean;
};

/** Advice to remove NAT, in the words that pages, tables and summaries have for it. */
const removal: readonly RegExp[] = [
  /\bremov(?:e|ing) (?:the |your )?NAT\b/i,
  /\bNAT (gateways? )?can go\b(?! only if)(?!\?)/i,
  /\bNAT can be removed\b/i,
  /\bNo NAT\*{0,2} (\*|\(recommended\))/i,
  /\bYes, on your answer\b/i,
  /\bno NAT (?:is (?!ruled out)|costs?\b|wins?\b|brings\b)/i,
];

/** Sentences that state traffic with the internet as a fact. */
const internetTraffic: readonly RegExp[] = [
  /\b(traffic|GB) (with|to|from|through) the internet\b(?! at most)/i,
  /\bneeds? (for )?the internet\b(?=\.|,| and)/i,
];

/** Denials that only hold where everything is named. */
const denials: readonly RegExp[] = [/\bno plan costs less\b/i, /\bno (?:other )?endpoint makes this\b/i];

/**
 * The sentences that claim what nobody knows: that NAT should go without the reader's answer, or that there is internet
 * traffic which the scenario does not have.
 */
export function forbiddenClaims(
  { needed, outsideGb, hasUnnamed }: InternetFacts,
  sentences: readonly string[],
): readonly string[] {
  const isConditional = (sentence: string) => /\bif nothing here\b|\bhow to find out\b/i.test(sentence);
  const rules = [
    ...(hasUnnamed ? denials : []),
    ...(needed === "no" ? [] : removal),
    ...(outsideGb > 0 || needed === "yes" ? [] : internetTraffic),
  ];
  return sentences.filter((sentence) => !isConditional(sentence) && rules.some((rule) => rule.test(sentence)));
}
