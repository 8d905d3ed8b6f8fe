import { type CallId, calls } from "@/lib/collect/calls";

/** One question of the table as a line of the script; `more` are options that the script fills in. */
function question(id: CallId, more = ""): string {
  const { tokenKey, service, command, options } = calls[id];
  return ["ask", tokenKey ?? "''", `'@${id}@'`, service, command, options, more]
    .filter((word) => word !== "")
    .join(" ");
}

const regionWide = (ids: readonly CallId[]): string => ids.map((id) => `  ${question(id)}`).join("\n");

/**
 * The part of the script that asks for the shape of a Region's network. What later questions need is kept in files: VPCs,
 * zones, NAT gateways with their interfaces and addresses, endpoints with the dimensions of their metrics.
 */
export const networkOfRegion = String.raw`
collect_network() {
  local vpc profile kept
  for kept in vpcs zones nats regional nat-interfaces nat-addresses endpoints groups profiles; do : >"$work/$kept"; done
  ${question("zones")} && values ZoneName >"$work/zones"
  ${question("vpcs")}
  values VpcId >"$work/vpcs"
${regionWide(["subnets", "routeTables"])}
  ${question("natGateways")}
  values NatGatewayId >"$work/nats"
  LC_ALL=C grep -o -E '"NatGatewayId": *"nat-[A-Za-z0-9]+", *"AvailabilityMode": *"regional"' "$work/pages" |
    sed 's/^"[^"]*": *"//; s/".*//' | sort -u >"$work/regional"
  values NetworkInterfaceId >"$work/nat-interfaces"
  values PrivateIp >"$work/nat-addresses"
${regionWide(["natInterfaces", "interfaces"])}
  ${question("endpoints")}
  LC_ALL=C grep -o -E '"VpcEndpointId": *"[A-Za-z0-9-]+", *"VpcId": *"[A-Za-z0-9-]+", *"VpcEndpointType": *"[A-Za-z]+", *"ServiceName": *"[A-Za-z0-9.-]+"' "$work/pages" |
    sed 's/"[A-Za-z]*": *"\([^"]*\)",*/\1/g' | grep -v ' Gateway ' | tr -s ' ' >"$work/endpoints"
  values GroupId >"$work/groups"
  collect_groups
${regionWide(["endpointServices", "flowLogs"])}
  cp "$work/pages" "$work/flow-logs"
${regionWide(["addresses", "transitAttachments", "peerings"])}
  while read -r vpc; do
    ${question("dnsSupport", '--vpc-id "$vpc"')}
    ${question("dnsHostnames", '--vpc-id "$vpc"')}
    collect_zones "$vpc"
  done <"$work/vpcs"
  ${question("profiles")} && values ProfileId >"$work/profiles"
  while read -r profile; do
    ${question("profileResources", '--profile-id "$profile"')}
  done <"$work/profiles"
}

# Security groups of endpoints, 100 in a filter.
collect_groups() {
  local from=1 count list
  count=$(($(wc -l <"$work/groups")))
  while [ "$from" -le "$count" ]; do
    list=$(sed -n "$from,$((from + 99))p" "$work/groups" | tr '\n' ',' | sed 's/,$//')
    ${question("securityGroups", '--filters "Name=group-id,Values=$list"')}
    from=$((from + 100))
  done
}

# Private hosted zones of a VPC. AWS's answer does not name the VPC, so the question does.
collect_zones() {
  local projected='@hostedZones@'
  ask NextToken "$(printf '%s' "$projected" | sed "s/}\$/,VPCId:'$1'}/")" \
    ${calls.hostedZones.service} ${calls.hostedZones.command} --vpc-id "$1" --vpc-region "$region"
}
`;
