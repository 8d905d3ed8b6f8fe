import {
  confirmHeader,
  maxCallsPerDay,
  maxMessageBytes,
  type refusalCodes,
  type SpendApiError,
} from "@/lib/costExplorer/spendApi";
import wrongHost from "@/lib/server/wrongHost.json";

export type RefusalCode = (typeof refusalCodes)[number];

const openPrinted = "Open the address that `npm start -- --aws` printed.";

const words: Readonly<Record<RefusalCode, readonly [message: string, whatToDo: string]>> = {
  "aws-off": ["Asking AWS is switched off.", "Start Tollgate with `npm start -- --aws`."],
  // These words have a file of their own, because the guard in scripts sends them too, before a request reaches the
  // app.
  "wrong-host": [wrongHost.message, wrongHost.whatToDo],
  "wrong-method": ["This route takes POST alone.", "Use the page at /import."],
  "wrong-origin": ["Only Tollgate's own page may ask AWS.", openPrinted],
  "wrong-content-type": ["A message must be sent as application/json.", "Use the page at /import."],
  "too-large": [`A message has at most ${maxMessageBytes / 1024} KiB.`, "Use the page at /import."],
  "bad-request": ["The message cannot be read.", "Load the page again."],
  "signed-out": ["This tab is not signed in.", openPrinted],
  "wrong-token": [
    "The token of this address is not this run's, or was used already.",
    "Stop Tollgate, start it again with `npm start -- --aws`, and open the address it prints.",
  ],
  "not-confirmed": [
    "The number of calls was not confirmed.",
    `Ask for the price again and send its number of calls in the header ${confirmHeader}.`,
  ],
  "day-cap": [
    `The ${maxCallsPerDay} calls of today are spent.`,
    "Ask again after midnight UTC; answers that are kept cost no call.",
  ],
  "nothing-to-check": ["There is no answer to check.", "Ask for the spend first, then compare its total."],
};

/** The error for a code, in words. `detail` is one more sentence about this request, in Tollgate's own words. */
export function refusal(code: RefusalCode, detail?: string): SpendApiError {
  const [message, whatToDo] = words[code];
  return { code, message: detail === undefined ? message : `${message} ${detail}`, whatToDo, canRetry: false };
}
