import { pastedStep } from "@/lib/sample/sampleCommands";
import { toBucket } from "@/tests/sample/choices";
import { openFold, openTab } from "./collecting";
import { expect, test } from "./fixtures";
import { curCsv, upload } from "./importing";

const collectedLine = (operation: string, answer: object): string =>
  `${JSON.stringify({ tollgate: 1, operation, region: "eu-west-1", account: "111122223333", at: "2026-11-27T10:00:00Z", page: 1, rc: 0, error: null, answer })}\n`;

const times = ["2026-11-26T00:00:00Z", "2026-11-25T00:00:00Z"];
const metric = (label: string, values: readonly number[]) => ({
  Id: label.toLowerCase().replaceAll(/[^a-z0-9]/g, ""),
  Label: `nat-0123456789abcdef0 ${label}`,
  StatusCode: "Complete",
  Timestamps: times,
  Values: values,
});

/** A gateway with 2,000 open connections and 1,000 new ones an hour. */
const accountFile = [
  collectedLine("ec2 describe-nat-gateways", {
    NatGateways: [
      {
        NatGatewayId: "nat-0123456789abcdef0",
        State: "available",
        VpcId: "vpc-01",
        ConnectivityType: "public",
        NatGatewayAddresses: [{ NetworkInterfaceId: "eni-01", PrivateIp: "10.0.0.220", IsPrimary: true }],
      },
    ],
  }),
  collectedLine("cloudwatch get-metric-data", {
    MetricDataResults: [
      metric("BytesInFromSource", [1, 1]),
      metric("BytesInFromDestination", [1, 1]),
      metric("ActiveConnectionCount", [2_000, 2_000]),
      metric("ConnectionEstablishedCount", [24_000, 24_000]),
    ],
  }),
].join("");

test("a sample has its commands, what they change and cost, and its policy", async ({ page }) => {
  await openTab(page);
  await openFold(page, "No flow log yet? Log a day");
  const changes = page.getByRole("region", { name: "What this changes" });
  await expect(page.getByText("Name a new bucket, and the commands stand here.")).toBeVisible();
  await page.getByLabel("The script’s file, for the sample").setInputFiles([upload("tollgate.ndjson", accountFile)]);
  await expect(page.getByRole("textbox", { name: "NAT gateways" })).toHaveValue("nat-0123456789abcdef0");
  await expect(page.getByText("Filled in; it has NAT gateways in eu-west-1.")).toBeVisible();
  await page.getByRole("textbox", { name: "Name of a new bucket" }).fill("my-nat-sample");
  await page.getByRole("combobox", { name: "A record covers at most" }).selectOption("1 minute");
  const natGateways = ["nat-0123456789abcdef0"];
  for (const [name, step] of [
    ["Turn it on", "on"],
    ["Copy the logs", "fetch"],
    ["Turn it off", "off"],
    ["Delete what was stored", "remove"],
  ] as const) {
    const text = pastedStep({ ...toBucket, natGateways, aggregationSeconds: 60 }, step);
    await expect(page.getByRole("region", { name: `Commands: ${name}` })).toHaveText(text);
  }
  await expect(changes).toContainText("a new bucket, my-nat-sample");
  await expect(changes).toContainText("Steps 4 and 5 undo it.");
  // 4 × (2,000 + 1,000 ÷ 60) ÷ 60 × 86,400 × 200 ÷ 2^30 = 2.16 GB, × $0.25
  await expect(page.getByRole("region", { name: "What a day costs" })).toContainText("about 2.2 GB, $0.54 to S3");
  await page.getByRole("radio", { name: "CloudWatch Logs" }).check();
  await expect(page.getByRole("region", { name: "What a day costs" })).toContainText("$1.08 to CloudWatch Logs");
  await expect(changes).toContainText("a role, tollgate-sample-eu-west-1");
  await page.getByText("The IAM policy for all steps").press("Enter");
  await expect(page.getByRole("region", { name: "Policy that allows changes" })).toContainText("iam:PassRole");
});

test("a sample's file that is none is refused in words, and a name that AWS would not take has its error", async ({
  page,
}) => {
  await openTab(page);
  await openFold(page, "No flow log yet? Log a day");
  await page.getByLabel("The script’s file, for the sample").setInputFiles([upload("bill.csv", curCsv())]);
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  await page.getByRole("textbox", { name: "Name of a new bucket" }).fill("My_Bucket");
  await expect(page.getByText("Error: enter the name of a new bucket")).toBeVisible();
  await page.getByRole("textbox", { name: "NAT gateways" }).fill("eni-01");
  await expect(page.getByText("Error: enter ids of NAT gateways")).toBeVisible();
});

test("queries over flow logs follow their fields, with what running one costs", async ({ page }) => {
  await openTab(page);
  await openFold(page, "Logs too large to move?");
  const query = page.getByRole("region", { name: "The query" });
  await page.getByRole("textbox", { name: "Table of flow logs" }).fill("logs.nat");
  await page.getByLabel("First day").fill("2026-11-02");
  await page.getByLabel("Last day").fill("2026-11-03");
  await page.getByRole("textbox", { name: "GB that these days have" }).fill("1,024");
  // 1 TB at $5
  await expect(query.getByRole("status").first()).toContainText("$5.00");
  const sql = page.getByRole("region", { name: "Athena query over flow logs" });
  await expect(sql).toContainText('FROM "logs"."nat"');
  await expect(sql).toContainText("'2026/11/02'");
  await page.getByRole("combobox", { name: "Its partitions" }).selectOption({ label: "year, month and day (Hive)" });
  await expect(sql).toContainText("year >= '2026'");
  await page.getByRole("textbox", { name: "Table of flow logs" }).fill('logs"; drop');
  await expect(page.getByText(/^Error: enter a table’s name|^Error: enter a table's name/)).toBeVisible();
  await expect(sql).toBeHidden();

  await page.getByRole("radio", { name: "Logs Insights" }).check();
  await page.getByRole("textbox", { name: "Log group of flow logs" }).fill("/vpc/flow");
  await page.getByRole("textbox", { name: "NAT gateways" }).fill("eni-0123, 10.0.0.220");
  const insights = page.getByRole("region", { name: "Logs Insights query over flow logs" });
  await expect(insights).toContainText('f_interface_id in ["eni-0123"]');
  await expect(page.getByRole("region", { name: "Commands that run it" })).toContainText(
    "--log-group-name '/vpc/flow'",
  );
  // 1,024 GB at $0.005
  await expect(query.getByRole("status").first()).toContainText("$5.12");
});
