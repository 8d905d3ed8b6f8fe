/** 8,760 / 12: the average month that AWS's own calculator uses. A real bill counts the hours of its own month. */
export const averageHoursPerMonth = 730;

export const monthsPerYear = 12;
