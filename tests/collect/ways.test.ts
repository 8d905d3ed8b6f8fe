import { describe, expect, it } from "vitest";
import { insightsQuery } from "@/lib/traffic/queries/insightsQuery";
import { linesOf, runScript, type ScriptRun } from "@/tests/collect/runScript";
import { run, shapeOnly, slow } from "@/tests/collect/runs";
import type { StandInSettings } from "@/tests/collect/standIn/standIn";
import { twoRegions } from "@/tests/collect/standIn/world";

describe("the script", () => {
  it("asks nothing more and leaves no file where AWS does not know the credentials", async () => {
    const refuse = () => "Unable to locate credentials. You can configure credentials by running aws login";
    const { rc, calls, file, told } = await run({ refuse });
    expect({ rc, file, calls: calls.length }).toEqual({ rc: 1, file: null, calls: 1 });
    expect(told).toContain("Sign in, and run the script again.");
  });

  it(
    "says the same through a pipe, and with the date of BSD",
    async () => {
      const day = (text: string | null) =>
        linesOf(text).map(({ at: _, ...line }) =>
          line.operation === "logs start-query" ? { ...line, answer: null } : line,
        );
      const [file, pipe, bsd] = [
        await run({}, shapeOnly),
        await runScript(shapeOnly, { world: twoRegions }, { by: "pipe" }),
        await runScript(shapeOnly, { world: twoRegions }, { date: "bsd" }),
      ];
      expect(day(pipe.file)).toEqual(day(file.file));
      expect(day(bsd.file)).toEqual(day(file.file));
      const timesOf = ({ calls }: ScriptRun) =>
        calls.flatMap(({ args }) => args.filter((_, i) => /^--(?:start|end)-time$/.test(args[i - 1] ?? "")));
      expect(timesOf(bsd)).toEqual(timesOf(file));
      const [start = "", end = ""] = timesOf(file);
      expect((Date.parse(end) - Date.parse(start)) / 86_400_000).toBe(30);
    },
    slow,
  );

  it(
    "stops a query that does not end, and keeps what it has until then",
    async () => {
      const world: StandInSettings["world"] = (command, region) =>
        command.operation === "logs get-query-results"
          ? { status: "Running", results: [] }
          : twoRegions(command, region);
      const { calls, file } = await run({ world });
      expect(calls.filter(({ operation }) => operation === "logs stop-query").length).toBe(1);
      expect(linesOf(file).at(-1)?.operation).toBe("complete");
    },
    slow,
  );

  it(
    "asks Insights by the flow log's own format, one star for each of its fields",
    async () => {
      const { calls } = await run();
      const args = calls.find(({ operation }) => operation === "logs start-query")?.args ?? [];
      const query = args[args.indexOf("--query-string") + 1] ?? "";
      const [, stars = "", names = ""] = /^parse @message "([* ]+)" as ([a-z_, ]+) \| /.exec(query) ?? [];
      expect(stars.split(" ").length).toBe(11);
      expect(names.split(", ").slice(0, 6).join()).toBe(
        "f_version,f_interface_id,f_srcaddr,f_dstaddr,f_pkt_srcaddr,f_pkt_dstaddr",
      );
      expect(query).toContain('f_interface_id in ["eni-01a"]');
      expect(query).toContain(
        '(f_dstaddr in ["10.0.0.220","10.0.0.221"] and f_pkt_dstaddr not in ["10.0.0.220","10.0.0.221"])',
      );
      expect(query).toContain("by f_interface_id, f_srcaddr, f_dstaddr, f_pkt_srcaddr, f_pkt_dstaddr");
      const built = insightsQuery({
        logGroup: "/vpc/flow",
        day: "2026-11-01",
        format: names.replaceAll(/f_([a-z_]+),?/g, (_, name: string) => name.replaceAll("_", "-")),
        nats: { interfaces: [{ id: "eni-01a", natGateway: null }], addresses: ["10.0.0.220", "10.0.0.221"] },
      });
      expect(built.ok && built.value.text).toBe(query);
    },
    slow,
  );
});
