import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { pageSecretHeader } from "@/lib/costExplorer/spendApi";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/**
 * The cookie's name has the port in it: browsers send a host's cookies to all of its ports, and two Tollgates must not
 * overwrite each other's cookie.
 */
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
  /** The secret that the page must send besides the cookie; see `pageSecretHeader` in lib/costExplorer/spendApi.ts. */
  readonly pageSecret: string;
};

const newSecret = (): string => randomBytes(32).toString("base64url");

/**
 * Signs in the page that opened the printed address. The address's token works once, as in Jupyter, and is exchanged
 * for two secrets: a cookie, which scripts cannot read and other sites cannot send, and a secret for the page itself,
 * because browsers send the cookie to every other program at this machine's address too, whatever its port (RFC 6265
 * section 8.5). Both secrets end with the program.
 */
export function sessions() {
  const spentTokens = new Set<string>();
  let open: { readonly cookie: string; readonly pageSecret: string } | null = null;
  return {
    /** A session for the right token, the first time; null otherwise. */
    signIn: (token: string, rightToken: string, host: string): Session | null => {
      if (!isSameSecret(token, rightToken) || spentTokens.has(rightToken)) return null;
      spentTokens.add(rightToken);
      open = { cookie: newSecret(), pageSecret: newSecret() };
      const cookie = `${cookieName(host)}=${open.cookie}; HttpOnly; SameSite=Strict; Path=/api/spend`;
      return { cookie, pageSecret: open.pageSecret };
    },
    isSignedIn: (headers: Headers, host: string): boolean => {
      const cookie = cookieOf(headers.get("cookie"), cookieName(host));
      const pageSecret = headers.get(pageSecretHeader);
      if (open === null || cookie === null || pageSecret === null) return false;
      const [isCookie, isPage] = [isSameSecret(cookie, open.cookie), isSameSecret(pageSecret, open.pageSecret)];
      return isCookie && isPage;
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
