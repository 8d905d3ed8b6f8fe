import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Account, AccountPart } from "@/lib/account/account";
import { readAccount } from "@/lib/account/readAccount";

/** A document of the fixtures, by its name without `.json`. */
export const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`tests/fixtures/account/${name}.json`, "utf8"));

export function accountOf(...documents: readonly unknown[]): Account {
  const read = readAccount([{ file: "answers.json", documents }]);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The one part of an account. */
export function partOf(...documents: readonly unknown[]): AccountPart {
  const { parts } = accountOf(...documents);
  expect(parts.length).toBe(1);
  const [part] = parts;
  if (part === undefined) throw new Error("no part");
  return part;
}

export const codesOf = ({ warnings }: Account): readonly string[] => warnings.map(({ code }) => code);
