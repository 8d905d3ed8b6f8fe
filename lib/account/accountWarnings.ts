import type { Account, AccountPart, AccountWarning, AccountWarningCode } from "@/lib/account/account";
import { plannedTypes } from "@/lib/account/endpoints";
import { joinFewNames, joinNames } from "@/lib/text/problem";

/** The words of each warning, about the ids or names of AWS that it names. */
const words: Readonly<Record<AccountWarningCode, (about: readonly string[]) => string>> = {
  incomplete: (about) =>
    `Not all of ${joinFewNames(about)} is there: an answer ends with a token for the next page. What is missing is not counted. Run the command without --max-items, or give the other pages too.`,
  denied: (about) =>
    `These credentials may not call ${joinFewNames(about)}: what only that tells is missing. The script's beginning has the policy.`,
  "not-answered": (about) => `${joinNames(about, "and")} had no answer, or only a part of one. Run the script again.`,
  "file-partial": () =>
    "The script's file has no line that says complete: the script was stopped, or the file is cut. What is in it is used.",
  "not-running": (about) => `${joinFewNames(about)} no longer ${runs(about)}, or failed: named here and never priced.`,
  "endpoint-type-not-planned": (about) =>
    `${joinFewNames(about)}: endpoints of types other than Interface and Gateway are shown and not planned with.`,
  "azs-unknown": (about) =>
    `The AZs of ${joinFewNames(about)} are not known, because their subnets are not described. Give the answer of describe-subnets too.`,
  "requester-managed": (about) =>
    `${joinFewNames(about)}: made and kept by an AWS service for itself. Remove that through the service, not here.`,
  "reject-only-flow-log": (about) =>
    `${joinFewNames(about)} ${records(about)} rejected traffic alone: no byte of it went through a NAT gateway. Make one for ACCEPT or ALL.`,
  "flow-log-not-delivering": (about) =>
    `${joinFewNames(about)} cannot be delivered, AWS says: check its role or bucket.`,
  planned: (about) => `${joinFewNames(about)}: in Terraform's plan and not there yet; taken as if carried out.`,
  "planned-removal": (about) => `${joinFewNames(about)}: the plan removes it, so it is left out.`,
  "region-unknown": () =>
    "Some answers name no Region. Give the answer of describe-subnets or describe-availability-zones of the same Region too.",
};

const runs = (about: readonly string[]): string => (about.length === 1 ? "runs" : "run");
const records = (about: readonly string[]): string => (about.length === 1 ? "records" : "record");

/** A warning about ids or names, or none where there are none. */
export const warningsAbout = (code: AccountWarningCode, about: readonly string[]): readonly AccountWarning[] =>
  about.length === 0 ? [] : [{ code, about, message: words[code](about) }];

export const warning = (code: "file-partial" | "region-unknown"): AccountWarning => ({
  code,
  about: [],
  message: words[code]([]),
});

/** What to know about one part before its shape is relied on. */
export function partWarnings(part: AccountPart): readonly AccountWarning[] {
  const { natGateways, endpoints, flowLogs } = part;
  const idsOf = <T extends { readonly id: string }>(items: readonly T[], is: (item: T) => boolean) =>
    items.filter(is).map(({ id }) => id);
  return [
    ...warningsAbout("not-running", [
      ...idsOf(natGateways, ({ isPriced }) => !isPriced),
      ...idsOf(endpoints, ({ isPriced }) => !isPriced),
    ]),
    ...warningsAbout(
      "endpoint-type-not-planned",
      endpoints.filter(({ type }) => !plannedTypes.has(type)).map(({ id, type }) => `${id} (${type})`),
    ),
    ...warningsAbout(
      "azs-unknown",
      idsOf(endpoints, ({ azIds, subnets }) => azIds.length === 0 && subnets.length > 0),
    ),
    ...warningsAbout(
      "requester-managed",
      idsOf(endpoints, ({ requesterManaged }) => requesterManaged),
    ),
    ...warningsAbout(
      "reject-only-flow-log",
      idsOf(flowLogs, ({ trafficType }) => trafficType === "REJECT"),
    ),
    ...warningsAbout(
      "flow-log-not-delivering",
      idsOf(flowLogs, ({ isDelivering }) => !isDelivering),
    ),
  ];
}

export const unplacedWarning = (parts: Account["parts"]): readonly AccountWarning[] =>
  parts.some(({ region }) => region === null) ? [warning("region-unknown")] : [];
