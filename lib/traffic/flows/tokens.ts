/** A word of a log (an interface, an AZ, a tag) as a small number; 0 where a field is absent or `-`. */
export type Token = number;

export const noToken: Token = 0;

export type TokenTable = {
  /** The same text gives the same number. `-` and nothing give `noToken`. */
  readonly token: (text: string) => Token;
  /** "" for `noToken`. */
  readonly text: (token: Token) => string;
};

export function tokenTable(): TokenTable {
  const texts = [""];
  const tokens = new Map<string, Token>([
    ["", noToken],
    ["-", noToken],
  ]);
  return {
    token(text) {
      const known = tokens.get(text);
      if (known !== undefined) return known;
      tokens.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    text: (token) => texts[token] ?? "",
  };
}
