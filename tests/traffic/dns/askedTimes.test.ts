import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedTimes } from "@/lib/traffic/dns/askedTimes";

const joined = 3_660;
const small = fc.nat(3);
const query = fc.record({ remote: small, client: small, meaning: small, second: fc.nat(40_000) });
const question = fc.record({
  remote: small,
  client: small,
  from: fc.nat(45_000),
  seconds: fc.integer({ min: joined, max: 9_000 }),
});

describe("when clients asked for an address", () => {
  it("is answered as a search over all queries answers it, whatever their order", () => {
    fc.assert(
      fc.property(
        fc.array(query, { maxLength: 60 }),
        fc.array(question, { minLength: 20, maxLength: 20 }),
        (queries, questions) => {
          const times = askedTimes(joined);
          for (const { remote, client, meaning, second } of queries) times.add(remote, client, meaning, second);
          for (const { remote, client, from: end, seconds } of questions) {
            const [from, to] = [end - seconds, end];
            const inTime = queries.filter((one) => one.remote === remote && one.second >= from && one.second <= to);
            const meaningsOf = (some: typeof inTime) => [...new Set(some.map(({ meaning }) => meaning))].sort();
            expect(times.ofAnybody(remote, from, to).toSorted()).toEqual(meaningsOf(inTime));
            const own = inTime.filter((one) => one.client === client);
            expect(times.ofClient(remote, client, from, to).toSorted()).toEqual(meaningsOf(own));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
