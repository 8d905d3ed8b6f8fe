/** Every source that a spend can be read from, with the name that users see. */
export const sources = {
  cur: "Cost and Usage Report",
  cur2: "Cost and Usage Report 2.0",
  focus: "FOCUS export",
  athena: "Result of the Athena query",
  "usage-type-csv": "A CSV by service and usage type",
  "cost-explorer-csv": "Cost Explorer’s CSV from the console",
  "cost-explorer": "Cost Explorer, asked just now",
  "cost-explorer-json": "Cost Explorer’s answer as JSON",
} as const;

export type Source = keyof typeof sources;
