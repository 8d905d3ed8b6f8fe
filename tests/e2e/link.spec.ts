import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { AnswerJson } from "@/lib/scenario/api/answerJson";
import { formatUsd, sumOfRoundedUsd } from "@/lib/units/usd";
import { expect, test } from "./fixtures";

const run = promisify(execFile);

const links = [
  "v=1&region=eu-west-1&hours=744&vpcs=3&azs=2&nat=per-az&ipv4=1&internet-out=900.5&internet-in=40&internet-free=100&regions-out=10&regions-in=5&regions-rate=0.02&discount=7.5&s=s3_12000_n_a_2&s=logs_650_i_a_2&s=sqs_30_n_i_1",
  "v=1&region=ap-southeast-1&azs=3&nat=single&s=dynamodb_400_n_a_3&s=kms_2_n_a_3",
  "v=1&region=sa-east-1&azs=6&nat=regional&ipv4=2&s=logs_2000000_n_a_6&s=kinesis-streams_6000000_n_a_1&rate.natGatewayHour=0.04",
];

test.describe("one scenario, every surface", { tag: "@server" }, () => {
  for (const link of links) {
    test(`page, API and CLI agree on ${link.slice(0, 60)}…`, async ({ page, request, baseURL }) => {
      const api = (await (await request.get(`/api/estimate?${link}`)).json()) as AnswerJson;
      const posted = await (await request.post("/api/estimate", { data: api.scenario })).json();
      const { stdout } = await run(process.execPath, [
        "scripts/run.mjs",
        "cli/main.ts",
        "estimate",
        `${baseURL}/?${link}`,
      ]);
      expect(posted).toEqual(api);
      expect(JSON.parse(stdout)).toEqual(api);

      await page.goto(`/?${link}`);
      const totals = page.getByRole("region", { name: "Monthly totals" });
      for (const strategy of api.strategies) {
        if (strategy.feasible) await expect(totals).toContainText(formatUsd(sumOfRoundedUsd(strategy.lines)));
      }
    });
  }
});

test("the API refuses keys that the framework under it would drop", { tag: "@server" }, async ({ request }) => {
  for (const key of ["__proto__", "constructor", "nxtPfoo", "nextInternalLocale"]) {
    const response = await request.get(`/api/estimate?v=1&${key}=1`, { headers: { "x-link-query": "v=1" } });
    expect(response.status()).toBe(400);
    expect((await response.json()).errors).toEqual([{ path: key, message: "is not a key of a link" }]);
  }
});

test("keys that the web added to a link are left out by name, and the figures are there", async ({ page }) => {
  await page.goto("/?utm_source=chat&v=1&s=logs_1000_n_a_3&fbclid=abc");
  // 3 × 730 × $0.05 hours and addresses, 1,000 × $0.045.
  await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$154.50");
  await expect(page.getByText("The link also carried utm_source, fbclid")).toBeVisible();
});

test("a link with keys of the web alone shows the example", async ({ page }) => {
  await page.goto("/?utm_campaign=autumn");
  await expect(page.getByText("An example.")).toBeVisible();
  await expect(page.getByText("The link also carried utm_campaign")).toBeVisible();
});

test("a link made with older prices says so", async ({ page }) => {
  await page.goto("/?v=1&prices=2024-01-31&s=logs_10_n_a_3");
  await expect(page.getByText(/2024-01-31/)).toBeVisible();
});

test.describe("a link that cannot be read in part", () => {
  test("shows what is wrong at its field, fills in the rest, and no figures until it is mended", async ({ page }) => {
    await page.goto("/?v=1&region=eu-west-1&azs=2.7&vpcs=4&s=logs_12abc_n_a_2");
    await expect(page.getByText("Something in this link needs fixing")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Availability Zones" })).toHaveValue("2.7");
    await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("4");
    await expect(page.getByRole("region", { name: "Monthly totals" })).toHaveCount(0);
    await page.getByRole("textbox", { name: "Availability Zones" }).fill("2");
    await page.getByRole("textbox", { name: /^logs / }).fill("100");
    // 4 VPCs × 2 AZs × 730 h × (0.048 + 0.005) + 100 × 0.048.
    await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$314.32");
    await expect(page).toHaveURL(/region=eu-west-1.*azs=2&/);
  });

  test("a problem leads to its field", async ({ page }) => {
    await page.goto("/?v=1&azs=9");
    await page.getByRole("link", { name: "Availability Zones" }).click();
    await expect(page.getByRole("textbox", { name: "Availability Zones" })).toBeFocused();
    await expect(page.getByRole("textbox", { name: "Availability Zones" })).toBeInViewport();
  });

  test("what was mended stays mended on the way to the next field", async ({ page }) => {
    await page.goto("/?v=1&azs=9&vpcs=x");
    await page.getByRole("textbox", { name: "VPCs" }).fill("4");
    await page.getByRole("link", { name: "Availability Zones" }).click();
    await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("4");
  });

  test("what is no field can be left out", async ({ page }) => {
    await page.goto("/?v=1&reg=eu-west-1&s=logs_1000_n_a_3");
    await expect(page.getByRole("region", { name: "Monthly totals" })).toHaveCount(0);
    await page.getByRole("button", { name: "Leave out reg" }).click();
    await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$154.50");
  });

  test("a snapshot's name with a bracket of the text around the link can be left out", async ({ page }) => {
    await page.goto("/?v=1&s=logs_1000_n_a_3&prices=2026-11-21)");
    await page.getByRole("button", { name: "Leave out prices" }).click();
    await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$154.50");
  });

  test("a link that a mail wrote as HTML can be read as it was meant", async ({ page }) => {
    for (const carrier of ["?", "#"]) {
      await page.goto(`/${carrier}v=1&amp;region=us-east-1&amp;s=logs_1000_n_a_3`);
      await expect(page.getByRole("region", { name: "Monthly totals" })).toHaveCount(0);
      await page.getByRole("link", { name: "Read each &amp; in this link as &" }).click();
      await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$154.50");
    }
  });

  const hostile = ["?%", "?v=1&region=%E0%A4%A", "?__proto__=1&constructor=2", "?s=%00_1_n_a_1", "?azs=1e400", "?v=2"];
  for (const query of hostile) {
    test(`${query} gets a message and no figures`, async ({ page }) => {
      await page.goto(`/${query}`);
      await expect(page.getByText("Something in this link needs fixing")).toBeVisible();
      await expect(page.getByRole("region", { name: "Monthly totals" })).toHaveCount(0);
    });
  }
});

test("a link over 8 KB that no server sees gets a message", async ({ page }) => {
  await page.goto(`/#v=1&region=${"x".repeat(8_200)}`);
  await expect(page.getByText(/must be at most 8,192 characters/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Monthly totals" })).toHaveCount(0);
});

for (const carrier of ["?", "#"]) {
  test(`a link with ${carrier} never shows another scenario's figures, not for one frame`, async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.route("**/_next/static/**/*.js", async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      const frames: string[] = [];
      Reflect.set(window, "frames_seen", frames);
      const look = () => {
        const fields = [...document.querySelectorAll<HTMLInputElement>("input[type=text]")]
          .filter((input) => input.checkVisibility({ visibilityProperty: true }))
          .map(({ value }) => value);
        if (document.body) frames.push(`${document.body.innerText}\n${fields.join("\n")}`);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`/${carrier}v=1&region=eu-west-1&azs=2&s=sqs_777_n_a_2`, { waitUntil: "commit" });
    // 2 × 730 × (0.048 + 0.005) + 777 × 0.048. On a busy machine the slowed-down page takes its time.
    const totals = page.getByRole("region", { name: "Monthly totals" });
    await expect(totals).toContainText("$114.68", { timeout: 30_000 });
    const frames = await page.evaluate(() => Reflect.get(window, "frames_seen") as string[]);
    expect(frames.length).toBeGreaterThan(3);
    expect(frames.some((frame) => frame.includes("Reading the link"))).toBe(true);
    // The example's own figures and fields.
    const foreign = ["$1,009", "$1,008.56", "10,000", "us-east-1", "An example"];
    const shown = foreign.filter((figure) => frames.some((frame) => frame.includes(figure)));
    expect(shown).toEqual([]);
  });
}
