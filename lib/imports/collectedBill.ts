import type { Account } from "@/lib/account/account";
import { blobFile } from "@/lib/files/blobFile";
import type { InputFile } from "@/lib/files/inputFile";

/** The bill in the file that the collecting script wrote, as a file of its own; null where it has none. */
export const collectedBill = ({ costAnswers }: Account): InputFile | null =>
  costAnswers.length === 0
    ? null
    : blobFile(
        "the bill of the account's file",
        new Blob([costAnswers.map((cost) => JSON.stringify(cost)).join("\n")]),
      );
