import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/scenario/api/openApiDocument";
import { success } from "@/lib/text/result";
import { filesOfSite } from "@/scripts/site/assemble.mjs";
import { readSiteOptions } from "@/scripts/site/options.mjs";

/* Facts about the static copies that the browser tests open; `npm test` builds them before. */

const copies = [
  { basePath: "/tollgate", folder: join(".cache", "site", "below"), picture: [] },
  // Built with --share-base https://tollgate.example/app/.
  {
    basePath: "",
    folder: join(".cache", "site", "root"),
    picture: ["https://tollgate.example/app/share.png"],
  },
];

describe.each(copies)("the copy for $basePath/", ({ basePath, folder, picture }) => {
  const files = filesOfSite(folder);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const pages = files.filter((file) => file.endsWith(".html"));

  it("has every page of the server as a file, and one for unknown paths", () => {
    const served = Object.keys(JSON.parse(readFileSync(join(".next", "csp.json"), "utf8")));
    const places = served
      .filter((path) => path !== "/_global-error")
      .map((path) =>
        path === "/" ? "index.html" : path === "/_not-found" ? "404.html" : `${path.slice(1)}/index.html`,
      );
    expect(new Set(pages)).toEqual(new Set([...places, "api/index.html"]));
  });

  it("names nothing of its host outside its path: no page, style or script", () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const places = [...read(page).matchAll(/\s(?:href|src|srcset|action|content)="(\/[^"]*)"/g)].map(
        ([, at = ""]) => at,
      );
      expect(places.length).toBeGreaterThan(0);
      expect(places.filter((place) => !place.startsWith(`${basePath}/`) || place.startsWith("//"))).toEqual([]);
    }
    for (const style of files.filter((file) => file.endsWith(".css"))) {
      const places = [...read(style).matchAll(/url\(["']?([^"')]+)/g)].map(([, at = ""]) => at);
      expect(places.filter((place) => place.startsWith("/") && !place.startsWith(`${basePath}/`))).toEqual([]);
    }
  });

  it("gives each page a policy that names its inline scripts and no other, ahead of them all", () => {
    for (const page of pages) {
      const html = read(page);
      const [head = "", policy = ""] =
        /^.*?<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/s.exec(html) ?? [];
      expect(head).not.toContain("<script");
      expect(head).not.toContain("<link");
      expect(policy).toMatch(/^default-src 'none'; script-src 'self' /);
      for (const word of ["unsafe", "http", "*", "frame-ancestors"]) expect(policy).not.toContain(word);
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)].map(([, text = ""]) => text);
      const hashes = inline.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      const named = /script-src 'self' ([^;]*)/.exec(policy)?.[1]?.split(" ");
      expect(new Set(named)).toEqual(new Set(hashes));
      expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
    }
  });

  it("has a picture for previews on every page, if and only if it knows its address", () => {
    for (const page of pages) {
      const pictures = [...read(page).matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(([, at]) => at);
      expect(pictures).toEqual(picture);
      expect(read(page)).toContain('<meta property="og:title"');
    }
    expect(files).toContain("share.png");
  });

  it("carries the headers that no page can set, for hosts that read them", () => {
    const rules = read("_headers").trim().split("\n\n");
    expect(rules.map((rule) => rule.split("\n")[0])).toEqual([`${basePath}/*`, `${basePath}/_next/*`]);
    expect(rules[0]).toContain("\n  Content-Security-Policy: frame-ancestors 'none'");
    for (const header of ["X-Frame-Options: DENY", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"])
      expect(rules[0]).toContain(`\n  ${header}`);
    expect(rules[1]).toContain(
      "\n  Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'",
    );
  });

  it("holds what readers need and nothing of the build", () => {
    expect(JSON.parse(read("api/openapi.json"))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    expect(files).toEqual(
      expect.arrayContaining([
        ".nojekyll",
        "boot.js",
        "icon.svg",
        "sample-cost-explorer.json",
        "sample-flow-log.log.gz",
        "sample-resolver-log.jsonl.gz",
      ]),
    );
    expect(files.filter((file) => /\.(?:txt|rsc|map|body|meta|stamp)$/.test(file))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith(".js"))) expect(read(file)).not.toContain(process.cwd());
  });
});

describe("building a copy", () => {
  it("leaves the server's build as it was", () => {
    expect(existsSync(join(".next", "tollgate-stamp.txt"))).toBe(true);
    expect(readFileSync(join(".next", "server", "app", "index.html"), "utf8")).not.toContain("/tollgate/");
    expect(readFileSync("tsconfig.json", "utf8")).not.toContain(".cache/site");
  });

  it.each([
    [[], "", ""],
    [["--base", "/"], "", ""],
    [["--base", "/tollgate/"], "/tollgate", ""],
    [["--base", "/a/b-c_d.e", "--share-base", "https://t.example/a"], "/a/b-c_d.e", "https://t.example/a/"],
  ])("with %j is for one path and one base", (args, basePath, shareBase) => {
    expect(readSiteOptions(args, {})).toEqual(success({ basePath, shareBase }));
  });

  it("takes the share base of the environment, and the option before it", () => {
    const environment = { TOLLGATE_SHARE_BASE: "https://env.example" };
    expect(readSiteOptions([], environment)).toMatchObject({ value: { shareBase: "https://env.example/" } });
    expect(readSiteOptions(["--share-base", "https://o.example"], environment)).toMatchObject({
      value: { shareBase: "https://o.example/" },
    });
  });

  it.each([
    [["--base", "tollgate"], {}],
    [["--base", "/a b/"], {}],
    [["--base", "/../x/"], {}],
    [["--base", "//evil.example/"], {}],
    [["--base", "https://t.example/"], {}],
    [["--share-base", "t.example"], {}],
    [["--share-base", "https://t.example/?x"], {}],
    [["--share-base", ""], {}],
    [[], { TOLLGATE_SHARE_BASE: "https://u:p@t.example/" }],
    [["--bas", "/"], {}],
  ])("with %j is refused", (args, environment) => {
    expect(readSiteOptions(args, environment).ok).toBe(false);
  });
});
