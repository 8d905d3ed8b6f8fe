import { calculatorSessions } from "@/scripts/sameAs/browser/calculatorSessions";
import { importSessions } from "@/scripts/sameAs/browser/importSessions";

/** Twenty visits: each page, each dialog, each kind of file, and what can go wrong. */
export const sessions = [...calculatorSessions, ...importSessions];
