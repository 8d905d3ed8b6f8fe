import { callBudget } from "@/lib/costExplorer/server/call/callBudget";

/* A program that takes calls of the day until there are none, and prints how many it got. */

const [folder = ""] = process.argv.slice(2);
const budget = callBudget(folder, () => new Date("2026-11-21T12:00:00Z"));
let count = 0;
while (await budget.take()) count++;
console.log(count);
