import type { Source } from "@/lib/bills/sources";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { SpendFrom } from "@/lib/bills/spendRows";
import type { Result } from "@/lib/text/result";

/** What an account paid, from any source. */
export type Spend = SpendFrom<Source>;

export type SpendResult = Result<Spend, SpendProblem>;
