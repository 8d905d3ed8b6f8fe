import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assetHeaders, headersFile, pageHeaders } from "@/scripts/site/headers.mjs";

/* docs/hosting.md gives the headers of a static copy four times, once for each kind of host. They are those of the code. */

const text = readFileSync("docs/hosting.md", "utf8");

/** What nginx adds within a location; it inherits nothing there, so each location has the whole list. */
function nginxHeaders(location: string): Record<string, string> {
  const block = new RegExp(`location ${location} \\{(.*?)\\n  \\}`, "s").exec(text)?.[1] ?? "";
  const added = [...block.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+?))( always)?;/g)];
  // Without "always" an answer of 404 lacks the header; a file that is not there must not be kept for a year.
  for (const [, name = "", , , always] of added)
    expect([name, always === undefined]).toEqual([name, name === "Cache-Control"]);
  return Object.fromEntries(added.map(([, name = "", quoted, bare]) => [name, quoted ?? bare ?? ""]));
}

type Policy = {
  readonly Name: string;
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string };
    readonly ContentTypeOptions: object;
    readonly FrameOptions: { readonly FrameOption: string };
    readonly ReferrerPolicy: { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity: object;
  };
  readonly CustomHeadersConfig: {
    readonly Quantity: number;
    readonly Items: readonly { readonly Header: string; readonly Value: string; readonly Override: boolean }[];
  };
};

/** What CloudFront sends by a policy. Each of its own settings stands for one header; ContentTypeOptions has one value. */
function cloudFrontHeaders({
  SecurityHeadersConfig: own,
  CustomHeadersConfig: custom,
}: Policy): Record<string, string> {
  expect(custom.Items).toHaveLength(custom.Quantity);
  expect(custom.Items.every(({ Override }) => Override)).toBe(true);
  return {
    "Content-Security-Policy": own.ContentSecurityPolicy.ContentSecurityPolicy,
    ...("ContentTypeOptions" in own ? { "X-Content-Type-Options": "nosniff" } : {}),
    "X-Frame-Options": own.FrameOptions.FrameOption,
    "Referrer-Policy": own.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

describe("docs/hosting.md", () => {
  it("has every header in nginx's configuration, for pages and for scripts", () => {
    expect(nginxHeaders("/tollgate/")).toEqual(pageHeaders);
    expect(nginxHeaders("/tollgate/_next/")).toEqual(assetHeaders);
  });

  it("has every header in CloudFront's two policies", () => {
    const policies: Policy[] = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = ""]) => JSON.parse(json));
    expect(policies.map(({ Name }) => Name)).toEqual(["tollgate-pages", "tollgate-scripts"]);
    expect(policies.map(cloudFrontHeaders)).toEqual([pageHeaders, assetHeaders]);
  });

  it("explains every header in its table", () => {
    const rows = [...text.matchAll(/^\| (everywhere|`_next\/`) \| (.*?) \|/gm)];
    const named = (where: string) =>
      rows.filter(([, at]) => at === where).flatMap(([, , cell = ""]) => [...cell.matchAll(/`([\w-]+): ([^`]*)`/g)]);
    for (const [where, headers] of [
      ["everywhere", pageHeaders],
      ["`_next/`", assetHeaders],
    ] as const) {
      const explained = Object.fromEntries(named(where).map(([, name = "", value = ""]) => [name, value]));
      const expected = Object.entries(headers).filter(
        ([name]) => where === "everywhere" || !(name in pageHeaders) || name === "Content-Security-Policy",
      );
      expect(explained).toEqual(
        Object.fromEntries(expected.map(([name, value]) => [name, name === "Permissions-Policy" ? "…" : value])),
      );
    }
  });
});

describe("the file _headers", () => {
  it("gives both lists, the second on top of the first", () => {
    const [pages = "", scripts = ""] = headersFile("/tollgate").trim().split("\n\n");
    const read = (rule: string) =>
      Object.fromEntries(
        rule
          .split("\n")
          .slice(1)
          .map((line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2),
          ),
      );
    expect(read(pages)).toEqual(pageHeaders);
    expect({ ...read(pages), ...read(scripts) }).toEqual(assetHeaders);
  });
});
