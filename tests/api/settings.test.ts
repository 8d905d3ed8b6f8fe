import { afterEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/settings/route";

afterEach(() => void vi.unstubAllEnvs());

describe("GET /api/settings", () => {
  it.each([
    ["", null],
    ["https://tollgate.example/app", "https://tollgate.example/app/"],
    ["https://me:secret@tollgate.example/", null],
    ["tollgate.example", null],
  ])("with the share base %j says %j, and is never stored", async (named, shareBase) => {
    vi.stubEnv("TOLLGATE_SHARE_BASE", named);
    const response = GET();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ shareBase });
  });
});
