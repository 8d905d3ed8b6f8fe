import type { QueryDays } from "./queryInput";

/** How a table's partitions name the day; `none` takes the records' own times. */
export const partitionKinds = ["day", "date", "hive", "none"] as const;
export type PartitionKind = (typeof partitionKinds)[number];

const secondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;
const secondsPerDay = 86_400;

/** From the first second of the days to the one after their last; null where they run up to now. */
export const secondsOfDays = ({ first, last }: QueryDays): { readonly from: number; readonly to: number | null } => ({
  from: secondsOf(first),
  to: last === null ? null : secondsOf(last) + secondsPerDay,
});

const slashed = (day: string): string => day.replaceAll("-", "/");

const between = (column: string, { first, last }: QueryDays, written: (day: string) => string): string =>
  last === null ? `${column} >= ${written(first)}` : `${column} >= ${written(first)} AND ${column} <= ${written(last)}`;

/** Years and months by themselves, so that Athena reads no partition of another one. */
function hiveDays(days: QueryDays): string {
  const day = "year || '-' || month || '-' || day";
  const [firstYear, firstMonth] = days.first.split("-");
  const [lastYear, lastMonth] = days.last?.split("-") ?? [];
  const isMonth = firstYear === lastYear && firstMonth === lastMonth;
  const lines = [
    `year >= '${firstYear}'`,
    ...(lastYear === undefined ? [] : [`year <= '${lastYear}'`]),
    ...(isMonth ? [`month = '${firstMonth}'`] : []),
    between(day, days, (text) => `'${text}'`),
  ];
  return lines.join("\n    AND ");
}

/** The condition that keeps a query to its days. `start` is the SQL of a record's start in seconds. */
export function daysCondition(kind: PartitionKind, days: QueryDays, start: string): string {
  switch (kind) {
    case "day":
      return between(`"day"`, days, (text) => `'${slashed(text)}'`);
    case "date":
      return between(`"date"`, days, (text) => `DATE '${text}'`);
    case "hive":
      return hiveDays(days);
    case "none": {
      const { from, to } = secondsOfDays(days);
      return to === null ? `${start} >= ${from}` : `${start} >= ${from} AND ${start} < ${to}`;
    }
  }
}
