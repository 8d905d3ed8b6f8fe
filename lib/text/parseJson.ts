/** The value of a JSON text; `undefined`, which no JSON text has as its value, where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
