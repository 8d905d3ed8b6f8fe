import { keptNatPlan, removedNatPlan } from "@/lib/model/candidatePlans";
import { type Answer, recommendedAnswer } from "@/lib/model/compare";
import { type GatewayEndpointsAlone, gatewayEndpointsAloneOf } from "@/lib/model/levers/levers";
import { internetNeeded } from "@/lib/model/scenario";
import { changesOf } from "@/lib/report/plan";
import { hasPins, natCondition, shownSavingUsd, shownUsd } from "@/lib/report/verdict/verdict";
import { joinFewNames } from "@/lib/text/problem";
import { formatGb } from "@/lib/units/gb";
import { formatUsdInWords, isZeroToTheCent } from "@/lib/units/usd";

/**
 * While the internet's question is open: the saving if NAT could go, and how to find out; empty where that saves
 * nothing.
 */
function noNatSentence(answer: Answer): string {
  const withoutNat = removedNatPlan(answer);
  if (!withoutNat || answer.scenario.services.length === 0) return "";
  const noNatUsd = shownUsd(answer, withoutNat.id);
  const lessUsd = shownUsd(answer, keptNatPlan(answer).id) - noNatUsd;
  if (lessUsd <= 0 || isZeroToTheCent(lessUsd)) return "";
  return `If ${natCondition}, NAT could go too: ${formatUsdInWords(noNatUsd)} a month in all, ${formatUsdInWords(lessUsd)} less. VPC flow logs of the NAT gateways show whether anything does.`;
}

function gatewayEndpointsAloneInWords(gatewayAlone: GatewayEndpointsAlone): string {
  if (!gatewayAlone || isZeroToTheCent(gatewayAlone.savingUsd)) return "";
  const { services, savingUsd } = gatewayAlone;
  const [s, saves, are] = services.length === 1 ? ["", "saves", "is"] : ["s", "save", "are"];
  return `The ${joinFewNames(services)} gateway endpoint${s} alone ${saves} ${formatUsdInWords(savingUsd)} a month and ${are} free.`;
}

/**
 * The sentence after the headline where a plan leads: the condition, the open question, the cheapest first step or what
 * the pins cost; empty where none applies.
 */
export function secondSentenceOf(answer: Answer): string {
  if (!recommendedAnswer(answer).natKept) return `Only if ${natCondition}, as you answered.`;
  const open = internetNeeded(answer.scenario) === "unknown" ? noNatSentence(answer) : "";
  if (open !== "") return open;
  const first = gatewayEndpointsAloneInWords(gatewayEndpointsAloneOf(answer));
  if (first !== "") return first;
  if (answer.scenario.services.length === 0) {
    return "Add the services that your VPC talks to, and see which endpoints would pay.";
  }
  const savingUsd = shownSavingUsd(answer, keptNatPlan(answer).id);
  // Without pins the best mix never costs more than today.
  if (savingUsd < 0 && !isZeroToTheCent(savingUsd)) return "What you pinned costs more than today.";
  if (changesOf(answer).length === 0 && hasPins(answer)) {
    return "Set a pinned service to Cheapest to see whether that saves anything.";
  }
  const { gb, atMostSavingUsd } = answer.unnamed;
  return gb === 0
    ? ""
    : `Nobody has named ${formatGb(gb)}: up to ${formatUsdInWords(atMostSavingUsd)} a month depends on what they are.`;
}
