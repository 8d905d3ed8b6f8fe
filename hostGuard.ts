import { type IncomingMessage, Server, ServerResponse } from "node:http";
import { Duplex } from "node:stream";
import { refusal } from "@/lib/costExplorer/refusalWords";

const body = JSON.stringify({ error: refusal("wrong-host") });

const headers = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  Connection: "close",
};

/** One Host header, of the list to the letter, and a path alone in the first line: `GET http://…` names a second host. */
const isAllowed = ({ rawHeaders, url = "" }: IncomingMessage, hosts: readonly string[]): boolean => {
  const sent = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "host");
  return sent.length === 1 && hosts.includes(sent[0] ?? "") && url.startsWith("/");
};

/**
 * Answers whatever is not addressed to this very server with 421, on every route and before the framework sees it.
 * A page whose name was made to point at this machine (DNS rebinding) still sends its own name.
 */
export function guardHosts(hosts: readonly string[]): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    const [request, answer] = args;
    if ((event === "request" || event === "upgrade") && !isAllowed(request as IncomingMessage, hosts)) {
      if (answer instanceof ServerResponse) answer.writeHead(421, headers).end(body);
      else if (answer instanceof Duplex) answer.destroy();
      return true;
    }
    return Reflect.apply(emit, this, [event, ...args]);
  };
}
