import { isAnswerKey } from "@/lib/account/answers";
import { isOtherForm } from "@/lib/account/problems";
import { topLevelKeys } from "@/lib/files/json/topLevelKeys";

/** Keys of one item, which `--query` took out of an answer. */
const itemKey = /^(?:[A-Z][A-Za-z]*(?:Id|Ids)|CidrBlock|ServiceName)$/;

/** Keys of Terraform's plan and state, of which the first two stand before all others. */
const terraformKeys = ["format_version", "terraform_version", "planned_values", "resource_changes"];

/** A group of Cost Explorer's answer, which `--query` took out of it. It has `Metrics` too, as `list-metrics` has. */
const costGroupKey = "Keys";

/**
 * Whether a text that begins so tells of an account's network: an answer of AWS or a part of one, Terraform's JSON, or
 * the script's file. Also where the answer was printed in a form that cannot be read: it is refused for what it is.
 */
export function isAccountText(head: string): boolean {
  const keys = topLevelKeys(head);
  if (keys.length === 0) return isOtherForm(head);
  if (keys.includes(costGroupKey)) return false;
  return (
    keys.includes("tollgate") ||
    keys.some(isAnswerKey) ||
    keys.some((key) => terraformKeys.includes(key)) ||
    keys.some((key) => itemKey.test(key))
  );
}
