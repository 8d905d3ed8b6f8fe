import { shortened } from "@/lib/text/problem";

/** A cell's text in a message: an account's id or an ARN is not repeated. */
export const shownCell = (text: string): string => (/\d{12}|arn:/i.test(text) ? "…" : shortened(text).trim());
