import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import { blobFile } from "@/lib/files/blobFile";
import { network } from "@/tests/collect/standIn/network";

type Part = string | Uint8Array<ArrayBuffer>;
const file = (content: Part, name = "answer.json") => blobFile(name, new Blob([content]));
const read = (...contents: readonly Part[]) =>
  readAccountFiles(contents.map((content, i) => file(content, `${i}.json`)));

const problemOf = async (...contents: readonly Part[]) => {
  const result = await read(...contents);
  return result.ok ? null : result.error;
};

const wide = (text: string, order: "le" | "be"): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return Uint8Array.from(order === "le" ? bytes : bytes.swap16());
};

const nat = '{\n  "NatGateways": [\n    { "NatGatewayId": "nat-1", "State": "available" }\n  ]\n}\n';

describe("what is no JSON", () => {
  it.each([
    ["YAML", "NatGateways:\n- ConnectivityType: public\n  State: available\n"],
    ["YAML", "---\nNatGateways: []\n"],
    ["text", "NATGATEWAYS\tpublic\t2023-08-25T01:56:51+00:00\tnat-1\tavailable\n"],
    [
      "a drawn table",
      "-------------------------------\n|     DescribeNatGateways     |\n+------------+----------------+\n",
    ],
  ])("is known as %s, and JSON is asked for", async (form, text) => {
    const problem = await problemOf(text);
    expect(problem?.code).toBe("not-json");
    expect(problem?.message).toContain(`as ${form}`);
    expect(problem?.message).toContain("--output json");
  });

  it("is known as Terraform's plan in words", async () => {
    const problem = await problemOf(
      "Terraform will perform the following actions:\n\n  # aws_nat_gateway.a will be created\n",
    );
    expect(problem?.message).toContain("terraform show -json");
  });

  it.each(["le", "be"] as const)("is known as UTF-16 (%s), with what to run in PowerShell", async (order) => {
    const problem = await problemOf(wide(nat, order));
    expect(problem?.code).toBe("utf-16");
    expect(problem?.message).toContain("Out-File -Encoding utf8");
    expect(problem?.message).toContain("JSON");
  });

  it("is refused where AWS's own documentation prints it so", async () => {
    const problem = await problemOf(Uint8Array.from(readFileSync("tests/fixtures/account/invalid-as-documented.txt")));
    expect(problem?.code).toBe("damaged");
  });
});

describe("JSON that is a part of an answer", () => {
  it.each([
    ["a list of ids", '["nat-1", "nat-2"]'],
    ["a list of lists", '[["nat-1", "available"]]'],
    ["a list of gateways", '[{"NatGatewayId": "nat-1", "State": "available"}]'],
    ["one gateway", '{"NatGatewayId": "nat-1", "State": "available"}'],
    ["a list of nothing", "[]"],
  ])("is refused, as a --query makes it: %s", async (_, text) => {
    const problem = await problemOf(text);
    expect(problem?.code).toBe("a-part-of-an-answer");
    expect(problem?.message).toContain("without --query");
    expect(problem?.message).not.toContain("nat-1");
  });

  it("is another problem where it is no answer of AWS at all", async () => {
    expect((await problemOf('{"hello": "10.0.0.1"}'))?.code).toBe("not-an-account");
    expect((await problemOf('{"hello": "10.0.0.1"}'))?.message).not.toContain("10.0.0.1");
    expect((await problemOf("{}"))?.code).toBe("not-an-account");
  });
});

const idsOf = async (...contents: readonly Part[]) => {
  const result = await read(...contents);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.parts.flatMap(({ natGateways }) => natGateways.map(({ id }) => id));
};

describe("JSON", () => {
  it("is read as it stands, packed by gzip, with a byte order mark, or several answers in one file", async () => {
    for (const content of [nat, Uint8Array.from(gzipSync(nat)), `\ufeff${nat}`, nat + nat.replace("nat-1", "nat-1")]) {
      expect(await idsOf(content)).toEqual(["nat-1"]);
    }
  });
});

const line = (operation: string, answer: object | null, rc = 0) =>
  JSON.stringify({
    tollgate: 1,
    operation,
    region: "eu-west-1",
    account: "111122223333",
    at: "2026-11-27T00:00:00Z",
    page: 1,
    rc,
    error: rc === 0 ? null : "An error occurred (AccessDenied) when calling",
    answer,
  });

const lines = [
  ...Object.entries(network("eu-west-1", 1)).map(([operation, answer]) => line(operation, answer)),
  line("complete", {}),
];

describe("the script's file", () => {
  it("that was stopped is a part, which is said; what it has is used", async () => {
    const result = await read(`${lines.slice(0, -1).join("\n")}\n`);
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toContain("file-partial");
    expect(result.ok && result.value.parts.length).toBe(1);
    const whole = await read(`${lines.join("\n")}\n`);
    expect(whole.ok && whole.value.warnings.map(({ code }) => code)).not.toContain("file-partial");
  });

  it("that is cut in a line keeps the lines before it, wherever it is cut", async () => {
    const text = `${lines.join("\n")}\n`;
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
    for (const at of [0.4, 0.6, 0.8, 0.99].map((share) => Math.floor(share * text.length))) {
      const result = await read(text.slice(0, at));
      expect(result.ok && result.value.warnings.map(({ code }) => code)).toContain("file-partial");
      const before = ends.filter((end) => end <= at).length;
      const known = await read(`${lines.slice(0, before).join("\n")}\n`);
      expect(result.ok && result.value.parts).toEqual(known.ok && known.value.parts);
    }
  });

  it("reads its last line without a newline, and a line whose answer is null", async () => {
    const result = await read([line("ec2 describe-vpcs", null, 254), line("complete", {})].join("\n"));
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(["denied"]);
  });
});
