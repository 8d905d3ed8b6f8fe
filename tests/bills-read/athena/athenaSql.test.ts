import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { athenaSql } from "@/lib/bills/athena/athenaSql";
import { athenaKinds } from "@/lib/bills/athena/athenaTables";
import { failure } from "@/lib/text/result";

const october = { table: "billing.exports", month: "2026-10" };

function sqlOf(kind: (typeof athenaKinds)[number], input = october): string {
  const query = athenaSql(kind, input);
  if (!query.ok) throw new Error(JSON.stringify(query.error));
  return query.value;
}

/** The query without comments and without what stands in quotes: what is left are words, numbers and signs. */
const bare = (sql: string): string =>
  sql.replace(/--.*$|'[^']*'|"[^"]*"/gm, (part) => (part[0] === "-" ? "" : `${part[0]}${part[0]}`));

// Standard SQL that Trino, which Athena runs, and DuckDB, which the tests run, read alike. Functions that one of them
// lacks (regexp_like, date_format, date_add, strftime, arbitrary) must not appear in it. Sources: "Functions and
// operators" (Trino) and "Functions" (DuckDB).
const functionsOfBoth = new Set(["ABS", "CAST", "COALESCE", "LOWER", "MAX", "SUM", "STRPOS", "SUBSTR"]);
const wordsBeforeBrackets = new Set(["IN", "OVER", "AS", "AND", "OR", "WHEN"]);

describe("the Athena query", () => {
  it.each(athenaKinds)("uses only functions that Athena and the tests' engine share: %s", (kind) => {
    const called = [...bare(sqlOf(kind)).matchAll(/([A-Za-z_][A-Za-z_0-9]*)\s*\(/g)].map(([, name = ""]) =>
      name.toUpperCase(),
    );
    expect(called.length).toBeGreaterThan(5);
    expect(called.filter((name) => !functionsOfBoth.has(name) && !wordsBeforeBrackets.has(name))).toEqual([]);
  });

  it.each(athenaKinds)("is one statement that only reads: %s", (kind) => {
    const sql = bare(sqlOf(kind));
    expect(sql).not.toContain(";");
    expect(sql.trimStart()).toMatch(/^WITH /);
    expect(sql).not.toMatch(/\b(INSERT|UPDATE|DELETE|DROP|CREATE|UNLOAD|ALTER)\b/i);
  });

  it("quotes the table's name, with and without its database", () => {
    expect(sqlOf("cur2")).toContain('FROM "billing"."exports"\n');
    expect(sqlOf("cur2", { table: "my-2026_exports", month: "2026-10" })).toContain('FROM "my-2026_exports"\n');
  });

  it("names the month's two ends, also over a new year", () => {
    const sql = sqlOf("focus", { table: "t", month: "2026-12" });
    expect(sql).toContain("billingperiodstart >= TIMESTAMP '2026-12-01 00:00:00'");
    expect(sql).toContain("billingperiodstart < TIMESTAMP '2027-01-01 00:00:00'");
  });

  it("names the partition columns in comments alone, because a table may have others or none", () => {
    const sql = sqlOf("cur", { table: "t", month: "2026-03" });
    expect(sql).toContain("-- AND billing_period = '2026-03'");
    expect(sql).toContain("-- AND year = '2026' AND month = '3'");
    expect(bare(sql)).not.toMatch(/\b(year|month|billing_period)\b/);
  });

  it.each([
    "",
    "a.b.c",
    'a"b',
    "a;b",
    "a b",
    "a--b\n",
    "a'b",
    ".a",
    "a.",
    "tëst",
    `${"a".repeat(256)}`,
    'exports" WHERE 1=1 --',
  ])("refuses the table %j", (table) => {
    const query = athenaSql("cur2", { table, month: "2026-10" });
    expect(query.ok ? [] : query.error.map(({ path }) => path)).toEqual(["table"]);
  });

  it.each(["", "2026-13", "2026-00", "2026-1", "10/2026", "2026-10-01", "2026-10\n", "1999-10", "2026-10' OR '1'='1"])(
    "refuses the month %j",
    (month) => {
      const query = athenaSql("cur", { table: "t", month });
      expect(query.ok ? [] : query.error.map(({ path }) => path)).toEqual(["month"]);
    },
  );

  it("says what was expected and what was found, of both fields at once", () => {
    expect(athenaSql("focus", { table: "a b", month: "October" })).toEqual(
      failure([
        {
          path: "table",
          message: 'must be a table\'s name or database.name, of letters, digits, _ and -, not "a b"',
        },
        { path: "month", message: 'must be a month as YYYY-MM, such as 2026-10, not "October"' },
      ]),
    );
  });

  it("lets no text out of its quotes", () => {
    const plainOf = new Map(athenaKinds.map((kind) => [kind, bare(sqlOf(kind, { table: "t", month: "2026-10" }))]));
    const anyName = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .array(fc.constantFrom(..."aZ0_-.\"'; "), { minLength: 1, maxLength: 5 })
        .map((characters) => characters.join("")),
      fc.stringMatching(/^[A-Za-z0-9_-]{1,9}(\.[A-Za-z0-9_-]{1,9})?$/),
    );
    let acceptedCount = 0;
    fc.assert(
      fc.property(anyName, fc.constantFrom(...athenaKinds), (table, kind) => {
        const query = athenaSql(kind, { table, month: "2026-10" });
        if (query.ok) {
          acceptedCount++;
          expect(bare(query.value).replace('"".""', '""')).toBe(plainOf.get(kind));
        } else expect(query.error).toHaveLength(1);
      }),
    );
    // Of 100, the third that looks like names, and some of the others.
    expect(acceptedCount).toBeGreaterThan(15);
    // Each query that is accepted is taken apart character by character: seconds beside other work.
  }, 30_000);
});
