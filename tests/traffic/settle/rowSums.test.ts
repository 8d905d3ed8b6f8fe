import { describe, expect, it } from "vitest";
import { ipv6Table } from "@/lib/address/address";
import { addressNamer } from "@/lib/traffic/naming/addressNamer";
import { shippedRanges } from "@/lib/traffic/naming/shippedRanges";
import { rowSums } from "@/lib/traffic/settle/rowSums";

const namer = addressNamer(shippedRanges(), ipv6Table());
const place = { nat: "nat-0a", azId: null, direction: "up" } as const;

describe("rows with as many bytes as others", () => {
  it("stand in one order, whichever came first: clients by address, AZs by id", () => {
    const clientsIn = (clients: readonly number[]) => {
      const sums = rowSums(namer);
      for (const client of clients) sums.addClient(place, 0, client, 5n);
      return sums.clients().map(({ client }) => client);
    };
    expect(clientsIn([3, 1, 2])).toEqual(clientsIn([1, 2, 3]));
    const azsIn = (azIds: readonly string[]) => {
      const sums = rowSums(namer);
      for (const azId of azIds) sums.add({ ...place, azId }, 0, 0, 5n);
      return sums.rows().map(({ azId }) => azId);
    };
    expect(azsIn(["use1-az2", "use1-az1"])).toEqual(azsIn(["use1-az1", "use1-az2"]));
  });
});
