import { describe, expect, it } from "vitest";
import { blobFile } from "@/lib/files/blobFile";
import { regionsOfNames } from "@/lib/traffic/read/formats";
import { regionWarnings } from "@/lib/traffic/read/regionWarnings";
import { readTraffic } from "@/lib/traffic/readTraffic";
import { hoursOf, logOf, natB, remotes } from "@/tests/cli/trafficFiles";

const here = logOf(hoursOf({ [remotes.s3]: [1, 2] }, [1, 1]));
/** The same of another gateway, in Ireland. */
const there = logOf(hoursOf({ [remotes.s3]: [1, 2] }, [1, 1]), natB)
  .replaceAll("us-east-1", "eu-west-1")
  .replaceAll("use1-az", "euw1-az");

const fileOf = (name: string, text: string) => blobFile(name, new Blob([text]));
const nameIn = (region: string) => `111122223333_vpcflowlogs_${region}_fl-0123456789abcdef0_20261101T0000Z_0a.log`;

async function codesOf(...files: readonly ReturnType<typeof fileOf>[]) {
  const read = await readTraffic(files, {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value.warnings.map(({ code }) => code);
}

describe("logs of several Regions", () => {
  it("are said to be, by their AZs or by AWS's names of the files", async () => {
    expect(await codesOf(fileOf("a.log", here), fileOf("b.log", there))).toContain("several-regions");
    expect(regionsOfNames([fileOf(nameIn("us-east-1"), ""), fileOf(nameIn("eu-west-1"), "")])).toEqual([
      "us-east-1",
      "eu-west-1",
    ]);
    const [warning] = regionWarnings(["us-east-1", "eu-west-1"], { rows: [] });
    expect(warning?.message).toContain("one Region at a time");
  });

  it("are not said of one Region's AZs and files", async () => {
    expect(await codesOf(fileOf(nameIn("us-east-1"), here), fileOf("more.log", here.replaceAll("az1", "az2")))).toEqual(
      [],
    );
  });
});
