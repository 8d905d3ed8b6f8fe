import type { Refusal } from "@/lib/files/fileProblem";

const chooseAgain = "Choose it once more.";

/** Why a file cannot be read, by the error codes of Node.js and the error names of the File API. */
const reasons: ReadonlyMap<string, readonly [found: string, advice: string]> = new Map([
  ["EACCES", ["one that this user may not read", "Change its permissions, or read it as another user."]],
  ["EPERM", ["one that this user may not read", "Change its permissions, or read it as another user."]],
  ["EISDIR", ["a folder", "Give the files in it."]],
  ["ENOENT", ["none of that name", "It may have been moved, renamed or deleted."]],
  ["ENOTDIR", ["none of that name", "It may have been moved, renamed or deleted."]],
  ["ESTALE", ["one that is no longer there", "Its drive may have been disconnected."]],
  ["EIO", ["one that its disk or drive cannot read", "Copy it to another disk, or download it once more."]],
  ["ENXIO", ["one that its disk or drive cannot read", "Copy it to another disk, or download it once more."]],
  ["EMFILE", ["that this system has too many files open", "Close other programs, or give fewer files at a time."]],
  ["ENFILE", ["that this system has too many files open", "Close other programs, or give fewer files at a time."]],
  ["EBUSY", ["one that another program holds", "Close that program, and read the file again."]],
  ["NotFoundError", ["one that was moved or deleted after it was chosen, or a folder", chooseAgain]],
  ["NotAllowedError", ["one that this browser may not read", `Look at its permissions. ${chooseAgain}`]],
  ["SecurityError", ["one that this browser may not read", `Look at its permissions. ${chooseAgain}`]],
  [
    "NotReadableError",
    [
      "one that this browser cannot read",
      `It was changed after it was chosen, this user may not read it, or it is a folder. ${chooseAgain}`,
    ],
  ],
]);

/** Thrown where a file's bytes cannot be read, or have changed. */
export class UnreadableFileError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "UnreadableFile";
    this.refusal = refusal;
  }
}

/** The refusal of a file that changed while it was read. */
export const changedFile: Refusal = {
  code: "file-changed",
  message:
    "Expected a file that stays as it is; found that it was changed while it was read, so there is no total. Read it again when it is written.",
};

const nameOf = (error: unknown): string => {
  if (error instanceof DOMException) return error.name;
  return error instanceof Error && "code" in error ? String(error.code) : "";
};

/** Whether an error comes from the file (a system error or one of the File API), not from a mistake in this program. */
export const isFileError = (error: unknown): boolean => error instanceof UnreadableFileError || nameOf(error) !== "";

/** The refusal for an error that `isFileError` accepts. */
export function unreadableFile(error: unknown): Refusal {
  if (error instanceof UnreadableFileError) return error.refusal;
  const [found, advice] = reasons.get(nameOf(error)) ?? ["one that could not be read to its end", chooseAgain];
  return { code: "not-readable", message: `Expected a file that can be read; found ${found}. ${advice}` };
}
