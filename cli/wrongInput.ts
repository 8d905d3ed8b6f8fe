import type { Problem } from "@/lib/text/problem";
import { failure } from "@/lib/text/result";

/** A problem with an option or an argument of the command line, as a result. */
export const wrongInput = (path: string, message: string) => failure<Problem>({ path, message });
