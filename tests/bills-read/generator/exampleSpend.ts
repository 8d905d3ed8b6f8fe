import { type KnownSpend, row } from "@/tests/bills-read/generator/knownSpend";

const prod = { account: "012345678901" };
const dev = { account: "999988887777" };
const september = { ...prod, month: "2026-09" };

/**
 * A bill of two months, two accounts and four Regions, worked by hand from list prices. October has 744 hours,
 * September 720. us-east-1: $0.045 an hour and a GB; eu-west-1: $0.048; endpoints $0.01 and $0.011 an hour.
 */
export const exampleSpend: KnownSpend = {
  rows: [
    // Three gateways: 3 × 744 = 2,232 h × 0.045 = 100.44; 10,000.5 GB × 0.045 = 450.0225.
    row("nat-gateway-hours", "us-east-1", "2232", "100.44", prod),
    row("nat-gateway-data", "us-east-1", "10000.5", "450.0225", prod),
    // One, in the other account: 744 × 0.045 = 33.48; under a discount of 10.5 %: 29.9646.
    row("nat-gateway-hours", "us-east-1", "744", "29.9646", dev),
    // Two in eu-west-1: 1,488 × 0.048 = 71.424; 300.125 × 0.048 = 14.406.
    row("nat-gateway-hours", "eu-west-1", "1488", "71.424", prod),
    row("nat-gateway-data", "eu-west-1", "300.125", "14.406", prod),
    // Regional, beside the zonal one: 744 × 3 AZs = 2,232 × 0.045 = 100.44; 12 GB × 0.045 = 0.54.
    row("regional-nat-gateway-hours", "us-east-1", "2232", "100.44", prod),
    row("regional-nat-gateway-data", "us-east-1", "12", "0.54", prod),
    // Provisioned: 10 Gbps-h × 1.164 = 11.64, and its GB are free.
    row("provisioned-nat-gateway-hours", "eu-west-1", "10", "11.64", prod),
    row("provisioned-nat-gateway-data", "eu-west-1", "77.7", "0", prod),
    // Two endpoints in three AZs: 6 × 744 = 4,464 × 0.01 = 44.64; 812.5 × 0.01 = 8.125.
    row("interface-endpoint-hours", "us-east-1", "4464", "44.64", prod),
    row("interface-endpoint-data", "us-east-1", "812.5", "8.125", prod),
    row("gateway-load-balancer-endpoint-hours", "us-east-1", "744", "7.44", prod),
    row("gateway-load-balancer-endpoint-data", "us-east-1", "100", "0.35", prod),
    // Addresses: 5.5 × 744 = 4,092 × 0.005 = 20.46; 24.0002777778 × 0.005 = 0.1200013889.
    row("public-ipv4-in-use-hours", "us-east-1", "4092", "20.46", prod),
    row("public-ipv4-idle-hours", "us-east-1", "24.0002777778", "0.1200013889", dev),
    row("transit-gateway-hours", "us-east-1", "1488", "74.4", prod),
    row("transit-gateway-data", "us-east-1", "50", "1", prod),
    row("cross-az-data", "us-east-1", "1234.5678901234", "12.3456789012", prod),
    row("internet-data-out", "us-east-1", "2000", "171", prod),
    row("internet-data-in", "us-east-1", "9000", "0", prod),
    // Regions whose prefix public lists have wrong.
    row("nat-gateway-hours", "ap-south-1", "744", "41.664", prod),
    row("nat-gateway-hours", "ap-southeast-1", "744", "43.896", prod),
    row("nat-gateway-hours", "ap-southeast-7", "744", "43.896", prod),
    // The month before, of 720 hours: 720 × 0.045 = 32.40.
    row("nat-gateway-hours", "us-east-1", "720", "32.4", september),
    row("nat-gateway-data", "us-east-1", "0.000001", "0.0000000450", september),
    // Usage types about NAT and endpoints that are on no list. They are shown, never guessed.
    {
      ...row("nat-gateway-hours", "us-east-2", "3", "9.99", prod),
      family: null,
      usageType: "USE2-NatGateway-Turbo-Hours",
    },
    {
      ...row("interface-endpoint-hours", "us-east-1", "744", "14.88", prod),
      family: null,
      usageType: "USE1-VpcEndpoint-Service-Hours",
    },
    // A known usage type with a prefix of no known Region.
    {
      ...row("nat-gateway-hours", "us-east-2", "744", "33.48", dev),
      region: null,
      family: null,
      usageType: "XYZ9-NatGateway-Hours",
    },
  ],
  others: [
    { month: "2026-10", account: prod.account, recordType: "Tax", usageType: null, amount: "210.05" },
    { month: "2026-10", account: dev.account, recordType: "Tax", usageType: null, amount: "7.19" },
    { month: "2026-10", account: dev.account, recordType: "Credit", usageType: "NatGateway-Hours", amount: "-5.5" },
    { month: "2026-10", account: prod.account, recordType: "Refund", usageType: null, amount: "-1.25" },
    { month: "2026-10", account: prod.account, recordType: "Fee", usageType: null, amount: "100" },
    { month: "2026-10", account: prod.account, recordType: "EdpDiscount", usageType: "NatGateway-Bytes", amount: "-9" },
    { month: "2026-09", account: prod.account, recordType: "Tax", usageType: null, amount: "6.16" },
  ],
};

/** The part of a spend that is of one month. */
export const monthOf = ({ rows, others }: KnownSpend, month: string): KnownSpend => ({
  rows: rows.filter((known) => known.month === month),
  others: others.filter((known) => known.month === month),
});
