import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remainingGuesses } from "@/components/planner/open/remainingGuesses";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { withFieldValue, withInternetAnswer } from "@/lib/scenario/form/internetEdits";
import { withLayersOnS3 } from "@/lib/scenario/form/layersOnS3";
import { withNamedGb } from "@/lib/scenario/form/namedGb";
import { withOwnRate, withoutService, withServices } from "@/lib/scenario/form/rowEdits";
import { withAzCount } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";
import { scenarioOf, service } from "@/tests/model/scenarios";

const endpoint = (id: string, gb: number) => service(id, gb, { today: "interface" });

/** What a bill with three endpoints drafts, the first two unnamed, and one service that its reader named. */
const imported = scenarioOf({
  unnamedGb: 9_000,
  services: [
    service("sqs", 40),
    endpoint("unnamed-endpoint-1", 300),
    endpoint("unnamed-endpoint-2", 300),
    endpoint("logs", 300),
  ],
});
const guesses = ["vpcCount", "azCount", "nat.mode", "nat.publicIpv4PerGateway", "services"];
const left = (now: ScenarioInput) => remainingGuesses(guesses, imported, now);

type Edit = (input: ScenarioInput) => ScenarioInput;

/** Edits that settle none of the guesses. */
const others: readonly (readonly [string, Edit])[] = [
  ["a split of the unnamed", (input) => withNamedGb(input, "s3", 4_500)],
  ["a second split", (input) => withNamedGb(input, "dynamodb", 100)],
  ["a service added", (input) => withServices(input, [{ id: "kms", gb: 3 }, { id: "ecr.dkr" }])],
  ["the first row removed", (input) => withoutService(input, 0)],
  ["the layers of pulls moved", (input) => withLayersOnS3(withServices(input, [{ id: "ecr.dkr", gb: 100 }]), 0)],
  ["an answer about the internet", (input) => withInternetAnswer(input, "no")],
  ["GB from the internet", (input) => withFieldValue(input, "internet.gbIn", 70)],
  ["a discount", (input) => withInputAt(input, "discountPercent", 12)],
  ["an own rate", (input) => withOwnRate(input, "natGatewayHour", 0.04)],
  ["hours", (input) => withInputAt(input, "hoursPerMonth", 700)],
  ["the plan of an endpoint", (input) => withInputAt(input, "services.1.endpoint", "nat")],
];

describe("the guesses of an import", () => {
  it.each(others)("are as many after %s", (_, edit) => expect(left(edit(imported))).toEqual(guesses));

  it("are as many after any of those edits in any order", () => {
    fc.assert(
      fc.property(fc.subarray(others.filter(([name]) => name !== "the plan of an endpoint").slice()), (edits) => {
        expect(left(edits.reduce<ScenarioInput>((input, [, edit]) => edit(input), imported))).toEqual(guesses);
      }),
    );
  });

  it.each<readonly [string, Edit, string]>([
    ["its VPCs", (input) => withInputAt(input, "vpcCount", 4), "vpcCount"],
    // Its endpoints follow to all AZs, and which services they are for is as much a guess as before.
    ["its AZs", (input) => withAzCount(input, 2, 3), "azCount"],
    ["its NAT mode", (input) => withInputAt(input, "nat.mode", "single"), "nat.mode"],
    ["its addresses", (input) => withInputAt(input, "nat.publicIpv4PerGateway", 0), "nat.publicIpv4PerGateway"],
  ])("are one fewer once the reader set %s, and the same again after undo", (_, edit, path) => {
    expect(left(edit(imported))).toEqual(guesses.filter((guess) => guess !== path));
    expect(left(imported)).toEqual(guesses);
  });

  it("are about the endpoints until each of them has a name or GB of its own, or is gone", () => {
    const named = withInputAt(imported, "services.1.id", "kms");
    const measured = withInputAt(named, "services.2.gb", 12);
    expect([named, measured].map((input) => left(input).includes("services"))).toEqual([true, true]);
    expect(left(withoutService(measured, 3))).toEqual(guesses.filter((guess) => guess !== "services"));
  });
});
