import { type Answer, isListKind, type ListKind, listKinds } from "@/lib/account/answers";
import { type Item, itemsIn, textIn } from "@/lib/account/items";

/** One thing of an account, of all answers that describe it, with the Region and account that those name. */
export type Merged = { readonly item: Item; readonly region: string | null; readonly account: string | null };

export type MergedLists = ReadonlyMap<ListKind, readonly Merged[]>;

type Seen = Merged & { readonly at: string; readonly text: string };

const withoutNulls = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined));

const byTime = (a: Seen, b: Seen): number => {
  const [left, right] = [a.at + a.text, b.at + b.text];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** A hosted zone belongs to several VPCs, each by an answer of its own. */
const besidesId = (item: Item): string => textIn(item, "VPCId") ?? "";

function itemsOf(answer: Answer): readonly Item[] {
  if (!isListKind(answer.kind)) return [];
  const vpc = textIn(answer.body, "VPCId");
  const items = itemsIn(answer.body, answer.kind);
  return vpc === null ? items : items.map((item) => ({ ...item, VPCId: vpc }));
}

/**
 * The items of all answers, each once by its id, whatever the order and number of files. Of two descriptions the later
 * one wins, field by field: a field that only the earlier one has stays. One account's items stay apart from another's,
 * where the answers name accounts: a shared subnet is in both.
 */
export function mergeItems(answers: readonly Answer[]): MergedLists {
  const seen = new Map<ListKind, Map<string, Seen[]>>();
  for (const answer of answers) {
    const { kind, region, account, at } = answer;
    if (!isListKind(kind)) continue;
    const ofKind = seen.get(kind) ?? new Map<string, Seen[]>();
    seen.set(kind, ofKind);
    for (const item of itemsOf(answer)) {
      const id = textIn(item, listKinds[kind].id);
      if (id === null) continue;
      const key = [id, besidesId(item), account ?? "", region ?? ""].join(" ");
      const whole = withoutNulls(item);
      const descriptions = ofKind.get(key) ?? [];
      descriptions.push({ item: whole, region, account, at, text: JSON.stringify(whole) });
      ofKind.set(key, descriptions);
    }
  }
  return new Map([...seen].map(([kind, byId]) => [kind, [...byId.values()].map(joined)]));
}

function joined(descriptions: readonly Seen[]): Merged {
  const sorted = [...descriptions].sort(byTime);
  const item = Object.assign({}, ...sorted.map((description) => description.item));
  const { region = null, account = null } = sorted.at(-1) ?? {};
  return { item, region, account };
}
