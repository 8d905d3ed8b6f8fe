/** Pasted text as a file, for the reader of bills: it reads files alone. */
export const pastedFile = (text: string): File => new File([text], "pasted-answer.json");
