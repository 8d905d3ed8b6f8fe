import { describe, expect, it } from "vitest";
import { listedRows } from "@/lib/scenario/form/listedRows";

const row = (id: string, gb: unknown, given: object = {}) => ({ id, gb, today: "nat", endpoint: "auto", ...given });
const input = (...services: readonly unknown[]) => ({ services });

describe("the list of rows", () => {
  it("stays one and the same while GB alone change, readable or not", () => {
    const list = listedRows(input(row("logs", 1), row("s3", 2)));
    expect(listedRows(input(row("logs", 5), row("s3", 2)))).toBe(list);
    expect(listedRows(input(row("logs", "12abc"), row("s3", 2)))).toBe(list);
  });

  it.each([
    ["a row that comes", input(row("logs", 1), row("s3", 2), row("sts", 0))],
    ["a row that goes", input(row("logs", 1))],
    ["another service", input(row("logs", 1), row("kms", 2))],
    ["another way today", input(row("logs", 1), row("s3", 2, { today: "gateway" }))],
    ["another wish", input(row("logs", 1), row("s3", 2, { endpoint: "nat" }))],
    ["other AZs", input(row("logs", 1), row("s3", 2, { azCount: 2 }))],
    ["what is no row", input(row("logs", 1), "s3")],
    ["nothing where a row was", input(row("logs", 1), null)],
    ["no list at all", { services: "logs" }],
  ])("is another with %s", (_, other) => {
    const list = listedRows(input(row("logs", 1), row("s3", 2)));
    expect(listedRows(other)).not.toBe(list);
    expect(listedRows(other)).not.toEqual(list);
  });

  it("knows a repeated service and what is no row by their place", () => {
    const keys = listedRows(input(row("logs", 1), row("logs", 2), "logs", null)).map(({ key }) => key);
    expect(keys).toEqual(["logs", "logs 1", "logs 2", "null 3"]);
  });
});
