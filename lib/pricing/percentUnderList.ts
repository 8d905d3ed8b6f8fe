/**
 * How far an amount lies under its list price, in percent of the list price: 0 at list, below 0 over it. Both are in
 * USD, or both in USD per unit; the list price is above 0.
 */
export const percentUnderList = (amount: number, list: number): number => (1 - amount / list) * 100;
