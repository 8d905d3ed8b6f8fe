const fields = [
  // Version 2, the default format.
  ..."version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status".split(
    " ",
  ),
  // The addresses beyond the gateway, AWS's own word for their service, and which way.
  ..."vpc-id subnet-id pkt-srcaddr pkt-dstaddr region az-id pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path".split(
    " ",
  ),
  // A regional NAT gateway has a resource and no interface. Version 11 says which traffic goes to a gateway.
  ..."resource-id interface-type next-hop-interface-id next-hop-az-id next-hop-interface-type".split(" "),
];

/**
 * The fields of a flow log that say most of traffic through NAT: 29, of versions 2 to 11.
 * Source: "Flow log records" in the Amazon VPC User Guide, "Available fields".
 */
export const recommendedFormat: string = fields.map((field) => `\${${field}}`).join(" ");
export const recommendedFieldCount: number = fields.length;
