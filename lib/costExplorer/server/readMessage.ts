import * as z from "zod/mini";
import { parseJson } from "@/lib/text/parseJson";

const maxTokenLength = 200;

const messageSchema = z.union([
  z.strictObject({ ask: z.literal("status") }),
  z.strictObject({ ask: z.literal("session"), token: z.string().check(z.maxLength(maxTokenLength)) }),
  // `readQuery` checks the query itself.
  z.strictObject({ ask: z.enum(["quote", "spend", "check"]), query: z.unknown() }),
]);

/** What the page asks for; see lib/costExplorer/spendApi.ts. */
export type Message = z.infer<typeof messageSchema>;

/** Reads a message. Null for a text that is not exactly one of the five messages, without any further field. */
export function readMessage(text: string): Message | null {
  const read = messageSchema.safeParse(parseJson(text));
  return read.success ? read.data : null;
}
