import { isTrafficTable, isTrafficText } from "@/lib/traffic/read/isTrafficFile";
import type { FileHead } from "./fileHead";
import { isAccountText } from "./isAccountText";

/** What an imported file tells of: what was paid, an account's network, or traffic. */
export type ImportedKind = "bill" | "account" | "traffic";

/** How a kind of file is recognised by its beginning. */
type Recognises = { readonly text: (head: string) => boolean; readonly table: (columns: readonly string[]) => boolean };

/**
 * Every kind that is recognised by itself. The first that recognises a file takes it, so stricter kinds come first. What
 * none takes is a bill, or is refused in a bill's words.
 */
const recognised: readonly (readonly [ImportedKind, Recognises])[] = [
  ["account", { text: isAccountText, table: () => false }],
  ["traffic", { text: isTrafficText, table: isTrafficTable }],
];

/** The kind of a file that begins so. Null for one with nothing in it, which any kind may have. */
export function kindOfHead(head: FileHead): ImportedKind | null {
  if (head.form === "empty") return null;
  const found = recognised.find(
    ([, is]) => (head.form === "text" && is.text(head.text)) || (head.form === "table" && is.table(head.columns)),
  );
  return found?.[0] ?? "bill";
}
