import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

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

/**
 * Who may ask: whoever has opened the printed address. Its token is taken once, as in Jupyter, and exchanged for a
 * cookie that scripts cannot read and other sites cannot send. Both end with the program.
 */
export function sessions() {
  const spentTokens = new Set<string>();
  let secret: string | null = null;
  return {
    /** The `Set-Cookie` header for the right token, the first time; null otherwise. */
    signIn: (token: string, rightToken: string, host: string): string | null => {
      if (!isSame(token, rightToken) || spentTokens.has(rightToken)) return null;
      spentTokens.add(rightToken);
      secret = randomBytes(32).toString("base64url");
      return `${cookieName(host)}=${secret}; HttpOnly; SameSite=Strict; Path=/api/spend`;
    },
    isSignedIn: (cookieHeader: string | null, host: string): boolean => {
      const shown = cookieOf(cookieHeader, cookieName(host));
      return secret !== null && shown !== null && isSame(shown, secret);
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
