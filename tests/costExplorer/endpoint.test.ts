import { describe, expect, it } from "vitest";
import { costExplorerEndpoint } from "@/lib/costExplorer/server/call/costExplorerEndpoint";
import { stateFolder } from "@/lib/server/stateFolder";

const envOf = (values: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: "test", ...values });
const endpointOf = (url: string) => costExplorerEndpoint(envOf({ AWS_ENDPOINT_URL_COST_EXPLORER: url }));

const aws = "https://ce.us-east-1.amazonaws.com";

describe("the endpoint of the paid call", () => {
  it("is AWS's without a setting, and says nothing", () => {
    expect(costExplorerEndpoint(envOf({}))).toEqual({ url: aws, notice: null });
    expect(endpointOf("")).toEqual({ url: aws, notice: null });
  });

  it.each(["http://127.0.0.1:4000", "http://localhost:4000", "https://127.1.2.3:443", "http://[::1]:9"])(
    "may be %s, and says so",
    (url) => {
      const { url: taken, notice } = endpointOf(url);
      expect(taken).toBe(new URL(url).origin);
      expect(notice).toContain("and not at AWS");
    },
  );

  it.each([
    "http://ce.us-east-1.amazonaws.com",
    "http://169.254.169.254",
    "http://evil.example",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1@evil.example",
    "http://user@127.0.0.1:4000",
    "http://user:secret@127.0.0.1:4000",
    "http://0.0.0.0:4000",
    "http://[::]:4000",
    "http://[::ffff:8.8.8.8]",
    "http://10.0.0.1",
    "http://127.0.0.1:4000/path",
    "http://127.0.0.1:4000/?query",
    "ftp://127.0.0.1",
    "file:///etc/passwd",
    "//127.0.0.1",
    "127.0.0.1:4000",
    "not a url",
  ])("stays AWS's for %s, which is not repeated", (url) => {
    const { url: taken, notice } = endpointOf(url);
    expect(taken).toBe(aws);
    expect(notice).toMatch(/ignored/);
    expect(notice).not.toContain(url);
  });
});

describe("the state folder", () => {
  it("is the one that is named, else XDG's, else the home's", () => {
    expect(stateFolder(envOf({ TOLLGATE_STATE_DIR: "/a/b", XDG_STATE_HOME: "/c" }))).toBe("/a/b");
    expect(stateFolder(envOf({ XDG_STATE_HOME: "/c" }))).toBe("/c/tollgate");
    expect(stateFolder(envOf({ XDG_STATE_HOME: "relative" }))).toMatch(/\.local[\\/]state[\\/]tollgate$/);
  });
});
