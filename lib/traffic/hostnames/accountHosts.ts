import { plainHost } from "./hostForm";

/** A private DNS name of an endpoint service, as `describe-vpc-endpoint-services` has it; it may begin with `*.`. */
export type PrivateDnsName = { readonly name: string; readonly serviceName: string };

/** The whole service name that a plain host belongs to in this account; null for none. */
export type AccountHosts = (host: string) => string | null;

/** A look-up by the account's own table, where a longer wildcard comes before a shorter one. */
export function accountHosts(names: readonly PrivateDnsName[]): AccountHosts {
  const table = new Map<string, string>();
  for (const { name, serviceName } of names) {
    const host = plainHost(name);
    if (host !== null && !table.has(host)) table.set(host, serviceName);
  }
  return (host) => {
    const exact = table.get(host);
    if (exact !== undefined) return exact;
    for (let at = host.indexOf("."); at >= 0; at = host.indexOf(".", at + 1)) {
      const starred = table.get(`*${host.slice(at)}`);
      if (starred !== undefined) return starred;
    }
    return null;
  };
}

const ownName = /^(?:cn\.)?com\.amazonaws\.([a-z0-9-]+)\.(.+)$/;

/** A whole service name's short name and Region; another party's service keeps its whole name and has no Region. */
export function shortService(serviceName: string): { readonly service: string; readonly region: string | null } {
  const [, region = "", service = ""] = ownName.exec(serviceName) ?? [];
  return service === "" || region === "vpce" ? { service: serviceName, region: null } : { service, region };
}
