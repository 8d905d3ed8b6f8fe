import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/*
 * Facts about what `npm run build` left in .next. Hashes are worked out here anew, apart from scripts/cspHashes.mjs.
 */

const read = (...path: string[]): string => readFileSync(join(".next", ...path), "utf8");

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const clientFiles = filesUnder(join(".next", "static"));
const serverFiles = filesUnder(join(".next", "server"));
const htmlFiles = serverFiles.filter((file) => file.endsWith(".html"));

describe("the production build", () => {
  it("prerenders every page, so that no page is rendered for a request", () => {
    const routes: Record<string, string> = JSON.parse(read("app-path-routes-manifest.json"));
    const { dynamicRoutes } = JSON.parse(read("prerender-manifest.json"));
    const prerendered = Object.keys(JSON.parse(read("csp.json")));
    const pages = Object.entries(routes).filter(([entry]) => entry.endsWith("/page"));
    expect(pages.length).toBeGreaterThan(1);
    for (const [, route] of pages) {
      // A route such as /prices/[region] answers for its listed pages alone: anything else is a 404.
      if (route.includes("[")) expect(dynamicRoutes[route]?.fallback).toBe(false);
      else expect(prerendered).toContain(route);
    }
  });

  it("names the hash of every inline script of every page, and no other", () => {
    const hashesByPage: Record<string, string[]> = JSON.parse(read("csp.json"));
    for (const [page, hashes] of Object.entries(hashesByPage)) {
      const html = read("server", "app", `${page === "/" ? "index" : page.slice(1)}.html`);
      const inline = html
        .split("<script")
        .slice(1)
        .map((piece) => piece.split("</script>")[0] ?? "")
        .filter((piece) => !/^[^>]*\ssrc=/.test(piece))
        .map((piece) => piece.slice(piece.indexOf(">") + 1));
      const expected = inline.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      expect(new Set(hashes)).toEqual(new Set(expected));
    }
  });

  it("has no inline style and no inline event handler in any page", () => {
    expect(htmlFiles.length).toBeGreaterThan(2);
    for (const file of htmlFiles.filter((name) => !name.endsWith(join("pages", "404.html")))) {
      const tags = readFileSync(file, "utf8").match(/<[a-z][^>]*>/gi) ?? [];
      expect(tags.filter((tag) => /^<style\b|\sstyle=|\son[a-z]+=/i.test(tag))).toEqual([]);
    }
  });

  it("has no server action", () => {
    const { node, edge } = JSON.parse(read("server", "server-reference-manifest.json"));
    expect(node).toEqual({});
    expect(edge).toEqual({});
  });

  it("sends no source map to the browser", () => {
    expect(clientFiles.length).toBeGreaterThan(5);
    expect(clientFiles.filter((file) => file.endsWith(".map"))).toEqual([]);
    for (const file of clientFiles.filter((name) => /\.(js|css)$/.test(name))) {
      expect(readFileSync(file, "utf8")).not.toContain("sourceMappingURL=");
    }
  });

  it("loads nothing from another host: no page, stylesheet or script names one as a resource", () => {
    const resources =
      /(?:src|srcset|action)="(?:https?:)?\/\/|<link\b[^>]*href="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//;
    const requests =
      /\b(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker)\(\s*["'`](?:https?:|wss?:)?\/\//;
    for (const file of [...htmlFiles, ...clientFiles.filter((name) => name.endsWith(".css"))]) {
      expect(readFileSync(file, "utf8")).not.toMatch(resources);
    }
    for (const file of clientFiles.filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(file, "utf8")).not.toMatch(requests);
    }
  });

  it("preloads one font of at most 32 KB with the calculator, whose parts for other scripts wait until they are needed", () => {
    const links = read("server", "app", "index.html").match(/<link\b[^>]*as="font"[^>]*>/g) ?? [];
    const [font = ""] = links.map((link) => / href="\/_next\/([^"?]*)/.exec(link)?.[1] ?? "");
    expect(links).toHaveLength(1);
    expect(readFileSync(join(".next", font)).length).toBeLessThanOrEqual(32_000);
    expect(clientFiles.filter((name) => name.endsWith(".woff2")).length).toBeGreaterThan(1);
  });

  it("gives the browser none of zod's patterns: no page reads an e-mail or IP address", () => {
    for (const file of clientFiles.filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(file, "utf8")).not.toMatch(/\\p\{Extended_Pictographic\}|25\[0-5\]\|2\[0-4\]/);
    }
  });

  it("keeps the image optimizer and next/og out", () => {
    const { images } = JSON.parse(read("images-manifest.json"));
    expect(images.unoptimized).toBe(true);
    expect(serverFiles.filter((file) => /vercel_og|resvg|yoga/.test(file))).toEqual([]);
  });

  it("keeps the AWS SDK out of the browser's code, and out of the server's until it is asked for", () => {
    const scripts = [...clientFiles, ...serverFiles].filter((name) => name.endsWith(".js"));
    expect(scripts.some((name) => name.includes("spend"))).toBe(true);
    for (const file of scripts) {
      expect(readFileSync(file, "utf8")).not.toMatch(/AWSInsightsIndexService|credential-provider|aws4_request/);
    }
    const loaders = serverFiles.filter(
      (name) => /\.js$/.test(name) && readFileSync(name, "utf8").includes("client-cost-explorer"),
    );
    expect(loaders.length).toBeGreaterThan(0);
  });

  it("gives the browser no path of the machine it was built on", () => {
    for (const file of clientFiles.filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(file, "utf8")).not.toContain(process.cwd());
    }
  });
});
