import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { pageSecretHeader } from "@/lib/costExplorer/spendApi";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Browsers keep one jar for all ports of a host: two Tollgates must not take each other's cookie. */
const cookieName = (host: string): string => `tollgate-session-${/:(\d+)$/.exec(host)?.[1] ?? 80}`;

const cookieOf = (header: string | null, name: string): string | null => {
  for (const pair of header?.split(";") ?? []) {
    const [key = "", ...value] = pair.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
};

export type Session = {
  /** The `Set-Cookie` header. */
  readonly cookie: string;
  /** What the page must show besides the cookie; see `pageSecretHeader` in lib/costExplorer/spendApi.ts. */
  readonly pageSecret: string;
};

const newSecret = (): string => randomBytes(32).toString("base64url");

/**
 * Who may ask: the page that opened the printed address. Its token is taken once, as in Jupyter, and exchanged for two
 * secrets: a cookie, which scripts cannot read and other sites cannot send, and a word for the page itself, because every
 * other program on this machine's address is sent the cookie too, whatever its port (RFC 6265 section 8.5). Both end with
 * the program.
 */
export function sessions() {
  const spentTokens = new Set<string>();
  let open: { readonly cookie: string; readonly pageSecret: string } | null = null;
  return {
    /** A session for the right token, the first time; null otherwise. */
    signIn: (token: string, rightToken: string, host: string): Session | null => {
      if (!isSame(token, rightToken) || spentTokens.has(rightToken)) return null;
      spentTokens.add(rightToken);
      open = { cookie: newSecret(), pageSecret: newSecret() };
      const cookie = `${cookieName(host)}=${open.cookie}; HttpOnly; SameSite=Strict; Path=/api/spend`;
      return { cookie, pageSecret: open.pageSecret };
    },
    isSignedIn: (headers: Headers, host: string): boolean => {
      const cookie = cookieOf(headers.get("cookie"), cookieName(host));
      const pageSecret = headers.get(pageSecretHeader);
      if (open === null || cookie === null || pageSecret === null) return false;
      const [isCookie, isPage] = [isSame(cookie, open.cookie), isSame(pageSecret, open.pageSecret)];
      return isCookie && isPage;
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
