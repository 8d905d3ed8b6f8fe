import fc from "fast-check";

/** What a shell, the AWS CLI or JSON would take for something else than a name. */
const pieces = [
  "$(touch owned)",
  "`touch owned`",
  "'; touch owned; '",
  '"; touch owned; "',
  "&& touch owned",
  "| tee owned",
  "> owned",
  "\n touch owned\n",
  "\r",
  "\t",
  "$HOME",
  "$" + "{IFS}",
  "--profile=x",
  "--endpoint-url=http://127.0.0.1",
  "-h",
  "file:///etc/passwd",
  "../..",
  "\\",
  "\\'",
  "!!",
  "*",
  "~",
  "#",
  "@vpcs@",
  "%s",
  "\u2028",
  "\u202e",
  "é",
  "\u0007",
  "'",
  '"',
  " ",
  "",
  "ANNOUNCEMENT",
];
const names = [
  "eu-west-1",
  "us-gov-east-1",
  "ap-southeast-10",
  "/vpc/flow",
  "a.b-c_d#e/f",
  "-flow",
  "g",
  "nat-0123456789abcdef0",
  "my-nat-sample",
];

/** Names with a hostile piece before, within or behind, pieces alone, names alone, and any text. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...pieces), fc.constantFrom(...names), fc.constantFrom(...pieces), fc.nat(8))
    .map(([before, name, behind, at]) => `${name.slice(0, at)}${before}${name.slice(at)}${behind}`),
  fc.constantFrom(...pieces, ...names),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll("\u0000", "")),
);

/** So many hostile texts, the same in each run. */
export const hostileTexts = (count: number): readonly string[] =>
  fc.sample(hostile, { numRuns: count, seed: 20_261_127 });
