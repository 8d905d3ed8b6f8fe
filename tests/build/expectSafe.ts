import { expect } from "vitest";
import type { BuiltServer } from "@/tests/build/builtServer";

type Answer = Awaited<ReturnType<BuiltServer["send"]>>;

/** Asserts the security headers that every answer must have. */
export function expectSafe(answer: Answer): void {
  const { headers } = answer ?? { headers: new Map<string, string>() };
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("geolocation=()");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
  expect(headers.get("content-security-policy")).not.toContain("unsafe");
}
