import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { failure, success } from "@/lib/text/result";
import { awsEnvironment, obstacleToAws } from "@/scripts/awsStart.mjs";
import { isLoopback, ownHosts, readListenOptions } from "@/scripts/listen.mjs";
import { endedNotice, endedOn } from "@/scripts/nodeLines.mjs";

/* What `npm start` decides before it starts anything. */

const day = (text: string) => new Date(`${text}T12:00:00Z`);

describe("a line of Node.js", () => {
  it.each([
    ["20.19.0", "2026-04-30", null],
    ["20.20.2", "2026-05-01", "2026-04-30"],
    ["22.12.0", "2026-11-21", null],
    ["22.12.0", "2027-05-01", "2027-04-30"],
    ["23.1.0", "2026-11-21", "2025-06-01"],
    ["24.21.0", "2026-11-21", null],
    ["25.0.0", "2026-11-21", "2026-06-01"],
    ["26.10.0", "2029-04-30", null],
    ["28.0.0", "2030-01-01", null],
  ])("%s, on %s, is out of security fixes or not", (version, today, ended) => {
    expect(endedOn(version, day(today))).toBe(ended);
  });

  it("that is out of them is named with the day", () => {
    expect(endedNotice("20.20.2", "2026-04-30")).toMatch(/^Node\.js 20 has had no security fixes since 2026-04-30\./);
  });
});

describe("--share-base", () => {
  it("is the option's, else the environment's, else empty", () => {
    const environment = { TOLLGATE_SHARE_BASE: "https://env.example" };
    expect(readListenOptions([], {})).toMatchObject(success({ shareBase: "" }));
    expect(readListenOptions([], environment)).toMatchObject(success({ shareBase: "https://env.example/" }));
    expect(readListenOptions(["--share-base", "https://o.example/app"], environment)).toMatchObject(
      success({ shareBase: "https://o.example/app/" }),
    );
  });

  it.each([
    "tollgate.example",
    "ftp://t.example/",
    "https://t.example/?x",
    "https://t.example/#x",
    "https://u:p@t.example/",
  ])("that is %s is refused, and the message does not repeat it", (base) => {
    const read = readListenOptions(["--share-base", base], {});
    expect(read).toMatchObject(failure(expect.stringMatching(/^--share-base must be an/)));
    expect(readListenOptions([], { TOLLGATE_SHARE_BASE: base })).toMatchObject(
      failure(expect.stringMatching(/^TOLLGATE_SHARE_BASE must be an/)),
    );
    expect(JSON.stringify(read)).not.toContain("u:p");
  });
});

describe("--host", () => {
  it.each(["", " "])("that is %j is refused: Node would listen on every interface", (host) => {
    expect(readListenOptions(["--host", host], {})).toMatchObject(failure(expect.stringMatching(/^--host is empty/)));
  });
});

describe("--aws", () => {
  it("works on an address of this machine alone", () => {
    for (const host of ["127.0.0.1", "localhost", "::1", "127.8.9.1"])
      expect(obstacleToAws(host, null, false)).toBeNull();
    for (const host of ["0.0.0.0", "::", "192.168.1.4", "127.evil.example", "evil.example", "127.0.0.1.evil.example"]) {
      expect(isLoopback(host)).toBe(false);
      expect(obstacleToAws(host, null, true)).toMatch(/this machine alone/);
    }
  });

  it("needs a Node.js with security fixes, or a word that it need not", () => {
    expect(obstacleToAws("127.0.0.1", "2026-04-30", false)).toContain("--accept-unsupported-node");
    expect(obstacleToAws("127.0.0.1", "2026-04-30", true)).toBeNull();
  });

  it("is refused by the program itself, with a reason and an exit code", () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["scripts/start.mjs", "--aws", "--host", "0.0.0.0"],
      {
        encoding: "utf8",
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain("--aws works on this machine alone");
    expect(stdout).toBe("");
  });

  it("gives each run a token of its own, in the fragment alone", () => {
    const [first, second] = [awsEnvironment("127.0.0.1", 3000), awsEnvironment("127.0.0.1", 3000)];
    expect(first.env.TOLLGATE_TOKEN).toMatch(/^[\w-]{43}$/);
    expect(first.env.TOLLGATE_TOKEN).not.toBe(second.env.TOLLGATE_TOKEN);
    expect(first.path).toBe(`/import#token=${first.env.TOLLGATE_TOKEN}`);
  });

  it.each([
    ["127.0.0.1", 3000, ["127.0.0.1:3000", "localhost:3000"]],
    ["::1", 3000, ["[::1]:3000", "localhost:3000"]],
    ["localhost", 4000, ["localhost:4000"]],
    ["127.0.0.1", 80, ["127.0.0.1", "127.0.0.1:80", "localhost", "localhost:80"]],
  ])("on %s:%i is called by these names and no other", (host, port, hosts) => {
    expect(ownHosts(host, port)).toEqual(hosts);
  });

  it("is off unless it is asked for", () => {
    expect(readListenOptions([])).toMatchObject(success({ aws: false, acceptUnsupportedNode: false }));
    expect(readListenOptions(["--aws", "--accept-unsupported-node"])).toMatchObject(
      success({ aws: true, acceptUnsupportedNode: true }),
    );
    expect(readListenOptions(["--aws=yes"]).ok).toBe(false);
  });
});
