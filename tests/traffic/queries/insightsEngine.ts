import type { Fields } from "@/tests/traffic/generator/records";

type Row = ReadonlyMap<string, string>;

/** `name in ["a","b"]`, `name not in […]`, `name = "a"` and `name != other`, each alone. */
function holds(condition: string, row: Row): boolean {
  const [, name = "", not, list] = /^(\w+) (not )?in \[(.*)\]$/.exec(condition) ?? [];
  if (list !== undefined) return list.split(",").includes(`"${row.get(name)}"`) !== (not !== undefined);
  const [, one = "", text] = /^(\w+) = "(.*)"$/.exec(condition) ?? [];
  if (text !== undefined) return row.get(one) === text;
  const [, left = "", right = ""] = /^(\w+) != (\w+)$/.exec(condition) ?? [];
  if (right === "") throw new Error(`Logs Insights does not know ${condition}`);
  return row.get(left) !== row.get(right);
}

/** `a and b`, `(a and b) or (c and d)`, and `(a or b) and c`. */
function matches(filter: string, row: Row): boolean {
  const [, inner, rest] = /^\(([^()]*)\) and (.*)$/.exec(filter) ?? [];
  if (inner !== undefined && rest !== undefined)
    return inner.split(" or ").some((one) => holds(one, row)) && matches(rest, row);
  return filter.split(" or ").some((either) =>
    either
      .replace(/^\((.*)\)$/, "$1")
      .split(" and ")
      .every((one) => holds(one, row)),
  );
}

/**
 * Does over records what the text of a query says, as far as AWS documents it: parse, filter, stats, sort, limit. It knows
 * no more of Logs Insights than the query needs, and stops where the text has something else.
 */
export function insightsAnswer(query: string, records: readonly Fields[], fields: readonly string[]): string {
  const [parse = "", ...steps] = query.split(" | ");
  const [, stars = "", names = ""] = /^parse @message "([* ]+)" as (.*)$/.exec(parse) ?? [];
  const columns = names.split(", ");
  const parts = fields.length;
  if (stars.split(" ").length !== parts || columns.length !== parts) throw new Error("a star for each field is needed");
  let rows: readonly Row[] = records.map(
    (record) => new Map(columns.map((column, at) => [column, record.get(fields[at] ?? "") ?? "-"])),
  );
  let results: readonly (readonly (readonly [string, string])[])[] = [];
  for (const step of steps) {
    const [verb = ""] = step.split(" ");
    const rest = step.slice(verb.length + 1);
    if (verb === "filter") rows = rows.filter((row) => matches(rest, row));
    else if (verb === "stats") {
      const [, by = ""] =
        /^sum\(f_bytes\) as bytes, count\(\*\) as records, min\(f_start\) as first_start, max\(f_end\) as last_end by (.*)$/.exec(
          rest,
        ) ?? [];
      const groups = new Map<string, Row[]>();
      for (const row of rows) {
        const key = by
          .split(", ")
          .map((name) => row.get(name) ?? "")
          .join(" ");
        groups.set(key, [...(groups.get(key) ?? []), row]);
      }
      results = [...groups].map(([key, members]) => {
        const sum = members.reduce((all, row) => all + BigInt(row.get("f_bytes") ?? "0"), 0n);
        const starts = members.map((row) => Number(row.get("f_start")));
        const ends = members.map((row) => Number(row.get("f_end")));
        const own = by.split(", ").map((name, at) => [name, key.split(" ")[at] ?? ""] as const);
        return [
          ...own,
          ["bytes", String(sum)] as const,
          ["records", String(members.length)] as const,
          ["first_start", String(Math.min(...starts))] as const,
          ["last_end", String(Math.max(...ends))] as const,
        ];
      });
    } else if (step === "sort bytes desc") {
      const bytesOf = (row: (typeof results)[number]) => BigInt(row.find(([name]) => name === "bytes")?.[1] ?? "0");
      results = [...results].sort((a, b) => (bytesOf(a) < bytesOf(b) ? 1 : -1));
    } else if (verb === "limit") results = results.slice(0, Number(rest));
    else throw new Error(`Logs Insights does not know ${step}`);
  }
  return JSON.stringify({
    queryLanguage: "CWLI",
    results: results.map((row) => row.map(([field, value]) => ({ field, value }))),
    status: "Complete",
  });
}

/** The same rows as the console exports them. */
export function insightsCsv(answer: string): string {
  const { results }: { results: { field: string; value: string }[][] } = JSON.parse(answer);
  const header = (results[0] ?? []).map(({ field }) => field).join(",");
  return [header, ...results.map((row) => row.map(({ value }) => value).join(",")), ""].join("\n");
}
