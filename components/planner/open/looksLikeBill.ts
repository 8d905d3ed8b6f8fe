/** How files begin that no scenario does: gzip, Parquet, zip. As text of one byte a character. */
const beginnings = ["\u001f", "PAR1", "PK\u0003\u0004"];

/** Names that only an answer of Cost Explorer has. */
const costExplorerKey = /"(?:ResultsByTime|GroupDefinitions|DimensionValueAttributes)"/;

/** A header of at least three columns. */
const tableHeader = /^[^\r\n{[]*?(?:,[^\r\n]*,|\t[^\r\n]*\t|;[^\r\n]*;)/;

/** Whether what was brought where a scenario belongs looks like a bill, from how its text begins. */
export function looksLikeBill(beginning: string): boolean {
  const text = beginning.replace(/^(?:\ufeff|ï»¿)/, "").trimStart();
  if (beginnings.some((start) => text.startsWith(start))) return true;
  return /^[{[]/.test(text)
    ? costExplorerKey.test(text)
    : !/^(?:https?:|[?#]|(?:v|kind)=)/i.test(text) && tableHeader.test(text);
}
