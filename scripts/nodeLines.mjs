/**
 * The day after which a line of Node.js gets no security fixes. Source: the schedule of nodejs/Release; an odd line
 * ends when the next even one has come.
 */
const lastFixes = new Map([
  [20, "2026-04-30"],
  [21, "2024-06-01"],
  [22, "2027-04-30"],
  [23, "2025-06-01"],
  [24, "2028-04-30"],
  [25, "2026-06-01"],
  [26, "2029-04-30"],
]);

/**
 * Since when this Node.js gets no security fixes; null while it does, and for a line that is newer than the table.
 * @param {string} version as `process.versions.node` has it
 * @param {Date} today
 * @returns {string | null} a day, `YYYY-MM-DD`
 */
export const endedOn = (version, today) => {
  const day = lastFixes.get(Number.parseInt(version, 10));
  return day !== undefined && today.toISOString().slice(0, 10) > day ? day : null;
};

/**
 * The warning about a Node.js that gets no security fixes.
 * @param {string} version
 * @param {string} day
 */
export const endedNotice = (version, day) =>
  `Node.js ${Number.parseInt(version, 10)} has had no security fixes since ${day}. Install a newer line from nodejs.org.`;
