import { describe, expect, it } from "vitest";
import { asInstruction, labelSeparator } from "@/components/inputs/controls/errorWords";
import { pathInWords } from "@/components/planner/pathInWords";
import { readLink } from "@/lib/scenario/link";

/** A link's problems as the page lists them. */
function listedOf(link: string): readonly string[] {
  const read = readLink(link);
  if (read.ok) return [];
  return read.error.problems.map(({ path, message }) => {
    const label = pathInWords(path, read.error.input);
    return `${label}${labelSeparator(label)} ${asInstruction(message)}`;
  });
}

describe("what is wrong, in the words of a form", () => {
  it.each([
    ["azs=9", "Availability Zones: enter a whole number from 1 to 6, not 9"],
    [
      "azs=2&s=a_1_n_a_3&s=b_1_n_a_3",
      "Availability Zones: enter at least 3, not 2: 2 services have endpoints in more AZs",
    ],
    ["azs=1&azs=2", "Availability Zones: must be there once, not 2 times"],
    ["foo=1", "foo: is not a key of a link"],
    [
      "internet-needed=no&internet-in=5",
      'Must anything here reach the internet? "no" contradicts 5 GB with the internet: answer "yes", or set those GB to 0',
    ],
    ["s=logs_80", 'service 1: enter a service in 5 parts, such as logs_800_n_a_3; "logs_80" has 2'],
  ])("%s", (link, words) => {
    expect(listedOf(link)).toEqual([words]);
  });
});
