import type { FileProblem, FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import type { JsonRoom } from "@/lib/files/json/jsonRoom";
import type { LayoutOf } from "@/lib/files/kinds/textLayout";
import type { ReadTask } from "@/lib/files/readTask";
import type { OpenTable } from "@/lib/files/rowSink";
import { type Failure, failure, type Result } from "@/lib/text/result";

/** What reading a file needs besides its bytes. `name` is the file's name as messages show it (`shownText`). */
export type ReadContext<Code extends string = FileProblemCode> = {
  readonly name: string;
  readonly task: ReadTask;
  readonly jsonRoom: JsonRoom;
  readonly words: FileWords;
  readonly openTable: OpenTable<Code>;
  readonly layoutOf: LayoutOf;
  /** Why a text that begins like JSON but is not is refused; null where no more specific reason is known. */
  readonly notJson: (start: string) => Refusal<Code> | null;
};

/** The result of reading a file: JSON documents, or null for a table, whose rows went to the sink. */
export type FileRead<Code extends string = FileProblemCode> = Result<
  readonly unknown[] | null,
  FileProblem<Code | FileProblemCode>
>;

export type Refused<Code extends string> = Failure<FileProblem<Code>>;

/** The failure of a refused file. `name` is null where the refusal concerns no file or several. */
export const refusedFile = <Code extends string>(
  name: string | null,
  { code, message }: Refusal<Code>,
): Refused<Code> => failure({ code, file: name, message });

const cancelled: FileProblem<"cancelled"> = {
  code: "cancelled",
  file: null,
  message: "The import was cancelled.",
};

/** The failure of a cancelled import. */
export const cancelledRead: Refused<FileProblemCode> = failure(cancelled);
