/** 8,760 / 12: hours of the average month in AWS's own calculator. A bill counts the hours of its month instead. */
export const averageHoursPerMonth = 730;

export const monthsPerYear = 12;
