import type { QueryNats } from "./queryInput";
import { isAnyOf } from "./sqlConditions";

const idsOf = ({ interfaces }: QueryNats): readonly string[] => interfaces.map(({ id }) => id);

/** SQL for the id of a record's NAT gateway: the one that was named with its interface, else as the log has it. */
export function natIdSql({ interfaces }: QueryNats): string {
  const named = interfaces.flatMap(({ id, natGateway }) =>
    natGateway === null ? [] : [`WHEN '${id}' THEN '${natGateway}'`],
  );
  return `coalesce(${[
    ...(named.length === 0 ? [] : [`CASE interface_id ${named.join(" ")} END`]),
    "CASE WHEN substr(resource_id, 1, 4) = 'nat-' THEN resource_id END",
    "owner",
  ].join(", ")})`;
}

/** The gateways' own records alone, where their interfaces are known. A regional gateway's have no interface. */
export const ownRecordsSql = (nats: QueryNats): string =>
  nats.interfaces.length === 0
    ? ""
    : `\n    AND (${isAnyOf('"interface_id"', idsOf(nats))} OR coalesce("interface_id", '-') IN ('-', '', 'None'))`;

/** SQL for whether a record's interface is named: by its id, or by an address of it beside a public one. */
export function isNamedSql(nats: QueryNats): string {
  const { interfaces, addresses } = nats;
  if (interfaces.length > 0) return isAnyOf("interface_id", idsOf(nats));
  if (addresses.length === 0) return "false";
  return `log_status = 'OK' AND coalesce(action, 'ACCEPT') <> 'REJECT' AND (
      (${isAnyOf("srcaddr", addresses)} AND NOT (dst_is_client AND to_is_client))
      OR (${isAnyOf("dstaddr", addresses)} AND NOT (src_is_client AND from_is_client)))`;
}

/**
 * SQL for how a record stands on its interface. One exchange makes four records on a zonal gateway's: client to gateway
 * is `up`, gateway to client `down`, and the two between gateway and remote carry the same bytes again, `other-leg`.
 * Records without packet addresses are `bare-up` and `bare-down` until it is known whether the interface has others.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html.
 */
export function directionSql({ addresses }: QueryNats): string {
  // Nothing but the gateway itself speaks on its interface, so its addresses may be unknown.
  const andOwn = (column: string) => (addresses.length === 0 ? "" : ` AND ${isAnyOf(column, addresses)}`);
  const orToItself = (column: string) => (addresses.length === 0 ? "" : ` OR ${isAnyOf(column, addresses)}`);
  const ownLeg =
    addresses.length === 0
      ? "      ELSE 'other-leg'"
      : `      WHEN ${isAnyOf("srcaddr", addresses)} OR ${isAnyOf("dstaddr", addresses)} THEN 'other-leg'
      ELSE 'apart'`;
  // Without packet addresses a client's leg is one to or from the gateway's own address.
  const bareOwnLeg =
    addresses.length === 0
      ? ""
      : `      WHEN NOT has_packet AND src_is_client = dst_is_client AND (${isAnyOf("srcaddr", addresses)} OR ${isAnyOf("dstaddr", addresses)}) THEN 'other-leg'
`;
  return `CASE
      WHEN log_status = 'SKIPDATA' THEN 'skipped'
      WHEN action = 'REJECT' OR bytes IS NULL OR srcaddr IS NULL OR dstaddr IS NULL THEN 'not-counted'
      WHEN is_regional AND from_is_client = to_is_client THEN 'apart'
      WHEN is_regional AND from_is_client THEN 'up'
      WHEN is_regional THEN 'down'
      WHEN NOT has_packet AND src_is_client AND NOT dst_is_client${andOwn("srcaddr")} THEN 'bare-up'
      WHEN NOT has_packet AND dst_is_client AND NOT src_is_client${andOwn("dstaddr")} THEN 'bare-down'
${bareOwnLeg}      WHEN NOT has_packet THEN 'apart'
      WHEN dstaddr <> to_address AND (srcaddr = from_address OR NOT to_is_client) THEN CASE
        WHEN to_is_client AND (NOT src_is_client${orToItself("to_address")}) THEN 'other-leg'
        ELSE 'up' END
      WHEN srcaddr <> from_address OR dstaddr <> to_address THEN CASE
        WHEN from_is_client AND (NOT dst_is_client${orToItself("from_address")}) THEN 'other-leg'
        ELSE 'down' END
${ownLeg} END`;
}
