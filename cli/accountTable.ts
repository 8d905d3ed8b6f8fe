import { type Column, textTable, wrapText } from "@/cli/textTable";
import type { Account, AccountPart } from "@/lib/account/account";
import type { EndpointMetrics, Metrics, NatMetrics } from "@/lib/traffic/metrics/metrics";
import { bytesPerGb, formatGb } from "@/lib/units/gb";

const left = (title: string): Column => ({ title, align: "left" });
const wrapping = (title: string): Column => ({ title, align: "left", wraps: true });
const right = (title: string): Column => ({ title, align: "right" });

const shown = (bytes: bigint | null | undefined): string =>
  bytes === null || bytes === undefined ? "no data" : formatGb(Number(bytes) / bytesPerGb);

/** Bytes of a gateway in all its AZs; no data where none has some. */
function inAllAzs(rows: readonly NatMetrics[], bytesOf: (row: NatMetrics) => bigint | null): bigint | null {
  const known = rows.map(bytesOf).filter((bytes): bytes is bigint => bytes !== null);
  return known.length === 0 ? null : known.reduce((sum, bytes) => sum + bytes, 0n);
}

function natTable({ natGateways }: AccountPart, metrics: readonly NatMetrics[], width: number): string {
  return textTable(
    [left("NAT gateway"), left("State"), left("Mode"), left("VPC"), wrapping("AZs"), right("GB up"), right("GB down")],
    natGateways.map(({ id, state, mode, vpc, azIds }) => {
      const own = metrics.filter(({ natGateway }) => natGateway === id);
      const [up, down] = [inAllAzs(own, (row) => row.upBytes), inAllAzs(own, (row) => row.downBytes)];
      return [id, state, mode, vpc ?? "", azIds.join(" "), shown(up), shown(down)];
    }),
    width,
  );
}

function endpointTable({ endpoints }: AccountPart, metrics: readonly EndpointMetrics[], width: number): string {
  return textTable(
    [left("Endpoint"), left("Service"), left("Type"), left("State"), left("VPC"), wrapping("AZs"), right("GB")],
    endpoints.map(({ id, service, type, state, vpc, azIds }) => {
      const bytes = metrics.find(({ endpoint }) => endpoint === id)?.bytes;
      return [id, service, type, state, vpc ?? "", azIds.join(" "), type === "Gateway" ? "" : shown(bytes)];
    }),
    width,
  );
}

const subnetTable = ({ subnets }: AccountPart, width: number): string =>
  textTable(
    [left("Subnet"), left("AZ"), left("NAT gateway"), wrapping("Why")],
    subnets.map(({ id, azId, natGateway, why }) => [id, azId ?? "", natGateway ?? "none", why]),
    width,
  );

/** Metrics of gateways and endpoints that no answer of describe-* names. */
const metricsTable = ({ natGateways, endpoints }: Metrics, width: number): string =>
  textTable(
    [left("Measured"), right("GB up"), right("GB down"), right("GB")],
    [
      ...natGateways.map(({ natGateway, azName, upBytes, downBytes }) => [
        [natGateway ?? "a NAT gateway", azName].filter((name) => name !== null).join(" "),
        shown(upBytes),
        shown(downBytes),
        "",
      ]),
      ...endpoints.map(({ endpoint, bytes }) => [endpoint, "", "", shown(bytes)]),
    ],
    width,
  );

/** The shape of accounts for a person at a terminal, in `width` columns, or more where a name needs them. */
export function accountTable({ parts, warnings }: Account, metrics: Metrics, width: number): string {
  const all = [...warnings, ...metrics.warnings];
  const ofParts = parts.flatMap((part) => {
    const { region, account, natGateways, endpoints, subnets } = part;
    return [
      [[region ?? "Region not known", account].filter((name) => name !== null).join(", account ")],
      ...(natGateways.length === 0 ? [["No NAT gateway."]] : [[natTable(part, metrics.natGateways, width)]]),
      ...(endpoints.length === 0 ? [["No endpoint."]] : [[endpointTable(part, metrics.endpoints, width)]]),
      ...(subnets.length === 0 ? [] : [[subnetTable(part, width)]]),
    ];
  });
  const isMetricsAlone = parts.length === 0 && metrics.natGateways.length + metrics.endpoints.length > 0;
  const ofMetrics = isMetricsAlone ? [[metricsTable(metrics, width)]] : [];
  const notes = all.length === 0 ? [] : [["Also note", ...all.map(({ message }) => wrapText(`- ${message}`, width))]];
  return `${[...ofParts, ...ofMetrics, ...notes].map((part) => part.join("\n")).join("\n\n")}\n`;
}
