import * as z from "zod/mini";

const maxTokenLength = 200;

const messageSchema = z.union([
  z.strictObject({ ask: z.literal("status") }),
  z.strictObject({ ask: z.literal("session"), token: z.string().check(z.maxLength(maxTokenLength)) }),
  // `readQuery` looks at the query itself.
  z.strictObject({ ask: z.enum(["quote", "spend", "check"]), query: z.unknown() }),
]);

/** What the page asks for; see lib/costExplorer/spendApi.ts. */
export type Message = z.infer<typeof messageSchema>;

/** Null for anything that is not one of the five messages, to the last field. */
export function readMessage(text: string): Message | null {
  try {
    const read = messageSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
