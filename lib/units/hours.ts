/** 8,760 / 12: hours of the average month in AWS's own calculator. A bill counts the hours of its month instead. */
export const averageHoursPerMonth = 730;

/** A yearly amount is twelve times the monthly one. */
export const monthsPerYear = 12;

/** Milliseconds in a day of UTC, which has no leap seconds in JavaScript. */
export const msPerDay = 24 * 60 * 60 * 1000;
