/** A part of a sentence that changes: a figure, a tier, a Region's name. */
type Varying = {
  /** What may stand there, as the source of a regular expression. */
  readonly regex: string;
  /** The same as a pattern of SQL's LIKE, in small letters. */
  readonly like: string;
};

/** A sentence of AWS in its parts: words as AWS writes them, what varies, and words that may be missing. */
export type Sentence = readonly (string | Varying | { readonly optional: string })[];

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** The sentence as the source of a regular expression. */
export const regexOf = (sentence: Sentence): string =>
  sentence
    .map((part) => {
      if (typeof part === "string") return escaped(part);
      return "optional" in part ? `(?:${escaped(part.optional)})?` : part.regex;
    })
    .join("");

/** The sentence in small letters as patterns of SQL's LIKE: one without and one with each part that may be missing. */
export const likesOf = (sentence: Sentence): readonly string[] =>
  sentence.reduce<readonly string[]>(
    (likes, part) => {
      if (typeof part === "string") return likes.map((like) => like + part.toLowerCase());
      if ("like" in part) return likes.map((like) => like + part.like);
      return likes.flatMap((like) => [like, like + part.optional.toLowerCase()]);
    },
    [""],
  );
