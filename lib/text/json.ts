/** The value that a text says in JSON; `undefined`, which JSON has not, where the text is none. */
export function valueInJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
