import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NextRequest, NextResponse } from "next/server";

/** Per page, the hashes of its inline scripts; `npm run build` writes them from the prerendered pages. */
const readHashes = (): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(JSON.parse(readFileSync(join(process.cwd(), ".next", "csp.json"), "utf8"))));

const isDevelopment = process.env.NODE_ENV === "development";
const hashes = isDevelopment ? new Map<string, readonly string[]>() : readHashes();

const policy = (scripts: readonly string[], styles: readonly string[], connections: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connections].join(" "),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** A path that is no page is answered with the page for that. */
const pagePolicy = (path: string): string => policy(hashes.get(path) ?? hashes.get("/_not-found") ?? [], [], []);

/** Next's development server evaluates code, writes styles into the page and keeps a socket open. */
const developmentPolicy = (): string => policy(["'unsafe-inline'", "'unsafe-eval'"], ["'unsafe-inline'"], ["ws:"]);

/** `/prices/` is sent on to `/prices`. */
const answer = ({ nextUrl }: NextRequest): NextResponse => {
  const page = nextUrl.pathname.replace(/\/+$/, "");
  if (page === "" || page === nextUrl.pathname) return NextResponse.next();
  const target = new URL(nextUrl.origin);
  target.pathname = page;
  target.search = nextUrl.search;
  return NextResponse.redirect(target, 308);
};

export function proxy(request: NextRequest): NextResponse {
  const response = answer(request);
  response.headers.set(
    "Content-Security-Policy",
    isDevelopment ? developmentPolicy() : pagePolicy(request.nextUrl.pathname),
  );
  return response;
}

/** All but /api and /_next, which get theirs in next.config.ts. */
export const config = { matcher: "/((?!api/|api$|_next/).*)" };
