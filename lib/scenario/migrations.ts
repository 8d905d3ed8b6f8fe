/** A link's keys and values, in their order, before any is understood. */
export type LinkEntries = readonly (readonly [key: string, text: string])[];

export type Migration = (entries: LinkEntries) => LinkEntries;

/**
 * Steps from each old shape of a link to the next; the first one brings version 1 to 2. Steps are added and never
 * edited, so that every link ever shared keeps its meaning. Version 1 is the current one: there is none yet.
 */
export const migrations: readonly Migration[] = [];

/**
 * Brings a link to the newest version. A link without a readable older version stays as it is: `readScenario` takes it
 * as the newest or names the problem.
 */
export function migrate(entries: LinkEntries, steps: readonly Migration[] = migrations): LinkEntries {
  const version = entries.find(([key]) => key === "v")?.[1] ?? "";
  const newest = steps.length + 1;
  const from = /^[1-9]\d{0,5}$/.test(version) ? Number(version) : newest;
  if (from >= newest) return entries;
  const migrated = steps.slice(from - 1).reduce((older, step) => step(older), entries);
  return migrated.map(([key, text]) => [key, key === "v" ? String(newest) : text]);
}
