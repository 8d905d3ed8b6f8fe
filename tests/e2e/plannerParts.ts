import type { Page } from "@playwright/test";

export const verdict = (page: Page) => page.locator("#verdict");

/** The field of a service's GB. */
export const gbOf = (page: Page, service: string) => page.getByRole("textbox", { name: new RegExp(`^${service} `) });

/** The fold of a service's row: how it goes today and in the plan, and its AZs. */
export const foldOf = (page: Page, service: string) => page.getByLabel(new RegExp(`^${service}: Today`));

/** A strategy's monthly total. */
export const total = (page: Page, strategy: string) =>
  page
    .getByRole("region", { name: "Monthly totals" })
    .locator("div", { has: page.getByText(strategy, { exact: true }) });

/** One service, 1,000 GB through NAT, three AZs. */
export const oneService = "/?v=1&region=us-east-1&s=logs_1000_n_a_3";
