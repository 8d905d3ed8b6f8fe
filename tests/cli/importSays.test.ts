import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerOf, type Line, lines } from "@/tests/cli/answers";
import { pathsIn, run } from "@/tests/cli/running";
import { testFolder } from "@/tests/cli/testFolder";

const { folder, fileOf } = testFolder();

const bill = fileOf("answer.json", answerOf(lines));

describe("what import says besides its result", () => {
  it("--estimate says what nobody has named, and --table prints it for a person", async () => {
    // 1,488 endpoint hours are two endpoint-AZs.
    const withEndpoints = fileOf(
      "endpoints.json",
      answerOf([...lines, ["USE2-VpcEndpoint-Hours", "111122223333", "1488", "Hrs", "14.88"]]),
    );
    const { code, out, err } = await run(["import", withEndpoints, "--estimate", "--table"]);
    expect({ code, isTable: out.includes("Strategy") }).toEqual({ code: 0, isTable: true });
    expect(out.replace(/\s+/g, " ")).toContain("Nobody has named 12,000 GB, 100 % of all GB through NAT today.");
    expect(out).not.toContain("recommended");
    expect(err).toContain("move GB from unnamedGb to the scenario's services");
    expect(err).toContain("2 endpoint-AZs have no name yet");
    expect(err).toContain("1 usage type about NAT or endpoints is not recognised, with 1.50 USD");
    expect(pathsIn((await run(["import", bill, "--table"])).err)).toEqual(["--table"]);
  });

  it("--each says how many Regions have no line, and ends with 1 where one has no answer", async () => {
    const endpoint: Line = ["USW2-VpcEndpoint-Hours", "111122223333", "744", "Hrs", "7.44"];
    const { err } = await run(["import", fileOf("west.json", answerOf([...lines, endpoint])), "--each"]);
    expect(err).toBe("1 Region of an account has no NAT gateway, and so no line here.\n");
    const euros = fileOf("euros.json", answerOf(lines, { currency: "EUR" }));
    expect((await run(["import", euros, "--each", "--estimate"])).code).toBe(1);
    expect((await run(["import", euros, "--each"])).code).toBe(0);
  });

  it("says what it found where rows cannot be read, and where only unrecognised ones are", async () => {
    const unreadable = answerOf([["NatGateway-Hours", "111122223333", "744", "Hrs", "1e400"]]);
    expect((await run(["import", fileOf("odd.json", unreadable)])).err).toContain("found 1 row whose amount");
    const unknown = answerOf([["XXX9-NatGateway-Hours", "111122223333", "744", "Hrs", "33"]]);
    const { err } = await run(["import", fileOf("unknown.json", unknown), "--estimate"]);
    expect(err).toContain("1 usage type about NAT or endpoints is not recognised, with 33.00 USD");
  });

  it.each([
    ["{}", "JSON with nothing in it"],
    ["<!DOCTYPE html><html></html>", "a web page"],
    ["<svg></svg>", "XML"],
    ["null", "a single value"],
    ["An error occurred (AccessDeniedException)", "a message of the aws command"],
  ])("%s is named for what it is", async (text, found) => {
    const { code, err } = await run(["import", fileOf("other.txt", text)]);
    expect({ code, isNamed: err.includes(found) }).toEqual({ code: 2, isNamed: true });
  });

  it("reads a pipe as it comes", async () => {
    const pipe = join(folder, "pipe");
    const makePipe = "mkfifo";
    execFileSync(makePipe, [pipe]);
    const [{ out }] = await Promise.all([run(["import", pipe]), writeFile(pipe, readFileSync(bill))]);
    expect(JSON.parse(out).source).toBe("cost-explorer-json");
  });
});
