/** The first bytes of gzip, Parquet and zip files, as text of one byte a character. No scenario begins with them. */
const beginnings = ["\u001f", "PAR1", "PK\u0003\u0004"];

/** Keys that only an answer of Cost Explorer has. */
const costExplorerKey = /"(?:ResultsByTime|GroupDefinitions|DimensionValueAttributes)"/;

/** A header of at least three columns. */
const tableHeader = /^[^\r\n{[]*?(?:,[^\r\n]*,|\t[^\r\n]*\t|;[^\r\n]*;)/;

/** Whether a text looks like a bill, by its beginning. */
export function looksLikeBill(beginning: string): boolean {
  const text = beginning.replace(/^(?:\ufeff|ï»¿)/, "").trimStart();
  if (beginnings.some((start) => text.startsWith(start))) return true;
  return /^[{[]/.test(text)
    ? costExplorerKey.test(text)
    : !/^(?:https?:|[?#]|(?:v|kind)=)/i.test(text) && tableHeader.test(text);
}
