/**
 * A JMESPath expression for `--query` that keeps the named fields and drops the rest, tags and policies among it. Fields
 * are written as AWS nests them: `NatGatewayId Addresses[PrivateIp PublicIp] Status{Code}`, where brackets are a list of
 * objects and braces one object. Fields stand in the answer in this order, which the script's `sed` relies on.
 * Source: the JMESPath specification, "MultiSelect Hash".
 */
export function projection(fields: string): string {
  const tokens = fields.match(/[A-Za-z0-9]+|[[\]{}]/g) ?? [];
  let at = 0;
  function hash(): string {
    const parts: string[] = [];
    while (at < tokens.length && tokens[at] !== "]" && tokens[at] !== "}") {
      const name = tokens[at++] ?? "";
      const opened = tokens[at];
      if (opened !== "[" && opened !== "{") {
        parts.push(`${name}:${name}`);
        continue;
      }
      at++;
      parts.push(`${name}:${name}${opened === "[" ? "[]" : ""}.${hash()}`);
      at++;
    }
    return `{${parts.join(",")}}`;
  }
  return hash();
}
