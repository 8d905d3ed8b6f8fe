import { describe, expect, it } from "vitest";
import { ipv6Table } from "@/lib/address/address";
import { measuredView } from "@/lib/draft/imported/importedView";
import { measuredImport } from "@/lib/draft/imported/measuredImport";
import { firstScope } from "@/lib/draft/imported/scope";
import { home, names } from "@/tests/draft/traffic/someTraffic";
import { rowOf, trafficWith } from "@/tests/draft/traffic/view/someView";

describe("what the page says of measured traffic", () => {
  const traffic = trafficWith([rowOf(names.s3, "down", 1), rowOf(names.private, "down", 1)]);
  const settled = {
    ...traffic,
    warnings: ["records-skipped", "legs-disagree"] as const,
    controls: { ...traffic.controls, skippedRecordShare: 0.5, clientLegBytes: 2n, translatedLegBytes: 1n },
  };
  const sources = {
    spend: null,
    account: null,
    traffic: {
      settled,
      region: home,
      sources: [],
      queries: { queryCount: 0, namingCount: 0, unreadableCount: 0 },
      alreadyPrivate: [],
      addresses: ipv6Table(),
      warnings: [],
    },
  };
  const scope = firstScope(sources);

  it("stands once: what its controls and its unnamed parts say is no note beside them", () => {
    const all = measuredImport(sources, scope).warnings.map(({ code }) => code);
    expect(all).toEqual(["records-skipped", "legs-disagree", "sample-scaled", "private-through-nat"]);
    const view = measuredView(sources, scope, []);
    expect(view.draft.warnings.map(({ code }) => code)).toEqual(["sample-scaled"]);
    const problems = view.traffic?.controls.flatMap(({ id, problem }) => (problem === null ? [] : [id]));
    expect(problems).toEqual(["legs", "skipped"]);
    expect(view.traffic?.unnamed.rows.map(({ unnamedReason }) => unnamedReason)).toEqual(["private"]);
  });
});
