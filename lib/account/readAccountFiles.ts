import type { Account } from "@/lib/account/account";
import { type AccountProblemCode, notJson, wideText } from "@/lib/account/problems";
import { type AccountDocuments, readAccount } from "@/lib/account/readAccount";
import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import type { InputFile } from "@/lib/files/inputFile";
import { jsonRoom } from "@/lib/files/json/jsonRoom";
import { cancelledRead, type FileRead, refusedFile } from "@/lib/files/readContext";
import { readFile } from "@/lib/files/readFile";
import type { ReadOptions } from "@/lib/files/readOptions";
import { createReadTask } from "@/lib/files/readTask";
import { isFileError, unreadableFile } from "@/lib/files/unreadableFile";
import { failure, type Result, success } from "@/lib/text/result";
import { shownFileName } from "@/lib/text/shownFileName";

export type AccountFileProblem = FileProblem<AccountProblemCode | FileProblemCode>;

/** What is said of a file where the shape of an account is expected. */
const accountFileWords: FileWords = {
  kind: "an answer of AWS about an account",
  packed: "an answer of AWS, which gzip makes some twenty times smaller",
  makeSmaller: "Give the answers of one Region at a time.",
  asDelivered: "as the aws command printed it",
  manyColumns: "An account's shape is JSON, no table.",
  insteadOfPdf: "Bring what the aws command prints with --output json.",
  insteadOfPicture: "Bring what the aws command prints with --output json.",
  countedTwice: "the same answer",
  json: "JSON, as the aws command prints it",
  jsonDocument: "answers",
  makeJsonSmaller: "Give the answers of one Region at a time.",
};

const lineStart = '{"tollgate":';
const lineFeed = 10;
const searched = 64 * 1024;

/** The script's file up to its last whole line: one that was cut off in a line keeps the others. */
async function withWholeLines(file: InputFile): Promise<InputFile> {
  const start = new TextDecoder().decode(await file.slice(0, Math.min(lineStart.length, file.sizeBytes)));
  if (start !== lineStart) return file;
  for (let to = file.sizeBytes; to > 0; to -= searched) {
    const from = Math.max(0, to - searched);
    const at = new Uint8Array(await file.slice(from, to)).lastIndexOf(lineFeed);
    if (at < 0) continue;
    const sizeBytes = from + at + 1;
    const rest = new TextDecoder().decode(await file.slice(sizeBytes, file.sizeBytes));
    return isWholeLine(rest) ? file : cutAt(file, sizeBytes);
  }
  return file;
}

function isWholeLine(text: string): boolean {
  if (text.trim() === "") return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function cutAt(file: InputFile, sizeBytes: number): InputFile {
  const slice = (fromByte: number, toByte: number) => file.slice(fromByte, Math.min(toByte, sizeBytes));
  return {
    ...file,
    sizeBytes,
    slice,
    stream: () => {
      let from = 0;
      return new ReadableStream<Uint8Array>({
        // A piece at a time, when it is asked for: the whole file would be in memory at once.
        async pull(controller) {
          if (from >= sizeBytes) return controller.close();
          controller.enqueue(new Uint8Array(await slice(from, from + searched)));
          from += searched;
        },
      });
    },
  };
}

function inOurWords(problem: AccountFileProblem): AccountFileProblem {
  return problem.code === "utf-16" ? { ...problem, message: wideText } : problem;
}

/**
 * Reads the shape of accounts out of files: JSON, gzip of it, or the script's NDJSON, in any order. Other forms of an
 * answer (YAML, text, a drawn table, UTF-16) are recognised and refused with what to bring. Nothing is sent anywhere.
 */
export async function readAccountFiles(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<Result<Account, AccountFileProblem>> {
  const task = createReadTask(files, options, () => 0);
  const room = jsonRoom();
  const read: AccountDocuments[] = [];
  for (const [index, file] of files.entries()) {
    if (task.isCancelled()) return cancelledRead;
    task.beginFile(index);
    const name = shownFileName(file.name);
    let result: FileRead<AccountProblemCode>;
    try {
      const whole = file.sizeBytes === 0 ? file : await withWholeLines(file);
      result = await readFile<AccountProblemCode>(whole, {
        name,
        task,
        jsonRoom: room,
        words: accountFileWords,
        notJson: () => null,
        layoutOf: () => null,
        openTable: (header) => refusedFile(name, notJson(header.join("\t"))),
      });
    } catch (error) {
      if (!isFileError(error)) throw error;
      return refusedFile(name, unreadableFile(error));
    }
    if (task.isCancelled()) return cancelledRead;
    if (!result.ok) return failure(inOurWords(result.error));
    read.push({ file: name, documents: result.value ?? [] });
  }
  const account = readAccount(read);
  task.finish();
  return account.ok ? success(account.value) : failure(account.error);
}
