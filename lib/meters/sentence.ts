/** A variable part of a sentence: a number, a tier, a Region's name. */
type Varying = {
  /** The texts that may be there, as the source of a regular expression. */
  readonly regex: string;
  /** The same as an SQL LIKE pattern, in small letters. */
  readonly like: string;
};

/** A sentence of AWS in parts: AWS's words, variable parts, and words that may be missing. */
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

/** The sentence as SQL LIKE patterns in small letters: one for each combination of parts that may be missing. */
export const likePatternsOf = (sentence: Sentence): readonly string[] =>
  sentence.reduce<readonly string[]>(
    (likes, part) => {
      if (typeof part === "string") return likes.map((like) => like + part.toLowerCase());
      if ("like" in part) return likes.map((like) => like + part.like);
      return likes.flatMap((like) => [like, like + part.optional.toLowerCase()]);
    },
    [""],
  );
