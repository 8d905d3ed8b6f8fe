import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confirmHeader } from "@/lib/costExplorer/spendApi";
import { setUpRoute } from "@/tests/api/spendRoute";
import { query } from "@/tests/costExplorer/query";
import { setTrap } from "@/tests/costExplorer/trap";
import { urlPayloads } from "@/tests/costExplorer/urlPayloads";

const { stage, say, signIn } = setUpRoute();

describe("addresses in a message", () => {
  let trap: Awaited<ReturnType<typeof setTrap>>;
  beforeEach(async () => {
    trap = await setTrap();
  });
  afterEach(() => trap.close());

  it("are asked by nobody: 200 of them in every field of text", async () => {
    const session = await signIn();
    const all = urlPayloads(trap.port);
    expect(all).toHaveLength(200);
    for (const payload of all) {
      const queries = [
        { ...query, start: payload },
        { ...query, end: payload },
        { ...query, profile: payload },
      ];
      const messages = [
        { ask: payload },
        { ask: "session", token: payload },
        ...queries.flatMap((bad) => [
          { ask: "quote", query: bad },
          { ask: "spend", query: bad },
        ]),
      ];
      for (const message of messages) {
        const { status, body } = await say(message, { ...session, [confirmHeader]: "10" });
        expect([400, 401]).toContain(status);
        expect(JSON.stringify(body)).not.toContain(String(trap.port));
      }
    }
    expect(trap.hits()).toBe(0);
    expect(stage.fake.calls()).toBe(0);
  });
});
