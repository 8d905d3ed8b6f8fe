import type { SpendRow } from "@/lib/bills/spendRows";
import { type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";
import { isNatMeter } from "@/lib/meters/meterOf";

const firewall = /network ?firewall/i;
/**
 * Whether a bill has AWS Network Firewall, by the service of its lines. Hours and GB of NAT gateways are waived one
 * for one with those of firewall endpoints ("Using the NAT gateway with AWS Network Firewall", AWS whitepaper), and its
 * proxy creates NAT gateways that are the service's own (Network Firewall proxy, AWS documentation).
 */
export function firewallUsage() {
  let last = "";
  let hasFirewall = false;
  return {
    /** Notes the service of a line of usage. A repeated service costs almost nothing. */
    see(service: string): void {
      if (service === last) return;
      last = service;
      hasFirewall ||= firewall.test(service);
    },
    warnings: (rows: readonly SpendRow[]): readonly SpendWarning[] =>
      hasFirewall && rows.some(({ family }) => isNatMeter(family)) ? [spendWarning("network-firewall")] : [],
  };
}
