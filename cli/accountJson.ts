import { type Account, type AccountPart, type Endpoint, emptyPart, type NatGateway } from "@/lib/account/account";
import type { Metrics } from "@/lib/traffic/metrics/metrics";
import { bytesPerGb } from "@/lib/units/gb";

const gbOf = (bytes: bigint | null): number | null => (bytes === null ? null : Number(bytes) / bytesPerGb);

const natGatewayJson = ({ id, state, mode, vpc, azIds, addresses, interfaces, ...others }: NatGateway) => ({
  id,
  state,
  mode,
  vpc,
  azIds,
  addresses,
  interfaces,
  ...others,
});

const endpointJson = ({ id, service, type, vpc, azIds, state, ...others }: Endpoint) => ({
  id,
  service,
  type,
  vpc,
  azIds,
  state,
  ...others,
});

/** Metrics of the part's own gateways and endpoints, in GB; of all where there is but one part. */
function metricsJson({ natGateways, endpoints }: Metrics, part: AccountPart, isOnly: boolean) {
  const ids = new Set([...part.natGateways, ...part.endpoints].map(({ id }) => id));
  const isHere = (id: string | null) => isOnly || (id !== null && ids.has(id));
  return {
    natGateways: natGateways
      .filter(({ natGateway }) => isHere(natGateway))
      .map(({ natGateway, azName, upBytes, downBytes, outBytes, hours, from, to }) => ({
        id: natGateway,
        azName,
        upGb: gbOf(upBytes),
        downGb: gbOf(downBytes),
        outGb: gbOf(outBytes),
        hours,
        from,
        to,
      })),
    endpoints: endpoints
      .filter(({ endpoint }) => isHere(endpoint))
      .map(({ endpoint, bytes, ...covered }) => ({ id: endpoint, gb: gbOf(bytes), ...covered })),
  };
}

function partJson(part: AccountPart, metrics: Metrics, isOnly: boolean) {
  const { region, account, vpcs, natGateways, endpoints, subnets, flowLogs } = part;
  return {
    region,
    account,
    vpcs,
    natGateways: natGateways.map(natGatewayJson),
    endpoints: endpoints.map(endpointJson),
    subnets: subnets.map(({ id, vpc, azId, natGateway, why, ...others }) => ({
      id,
      vpc,
      azId,
      natGateway,
      why,
      ...others,
    })),
    flowLogs,
    metrics: metricsJson(metrics, part, isOnly),
  };
}

/** The shape of an account as the command line prints it: one part by itself, several in a list. */
export function accountJson({ parts, warnings }: Account, metrics: Metrics) {
  const all = [...warnings, ...metrics.warnings];
  const [only = emptyPart] = parts;
  if (parts.length <= 1) return { ...partJson(only, metrics, true), warnings: all };
  return { parts: parts.map((part) => partJson(part, metrics, false)), warnings: all };
}
