import { shownText } from "@/lib/text/problem";

/** A cell's text in a message, at most 40 characters; `…` where it contains an account id or an ARN. */
export const shownCell = (text: string): string => (/\d{12}|arn:/i.test(text) ? "…" : shownText(text).trim());
