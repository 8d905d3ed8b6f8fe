/**
 * What the query of Logs Insights leaves open: a star and a name for each field of the log's format, and the gateways'
 * interfaces and addresses as lists of texts in quotes. The script that `cli collect` prints fills them in on the spot.
 */
export type InsightsParts = {
  readonly stars: string;
  readonly names: string;
  /** Which records are a gateway's. */
  readonly own: string;
  /** Which of them count each byte once; none where the log has no packet addresses. */
  readonly legs: string | null;
  /** What bytes are summed by. */
  readonly by: readonly string[];
};

export const bareColumns = ["f_srcaddr", "f_dstaddr"] as const;
export const packetColumns = [...bareColumns, "f_pkt_srcaddr", "f_pkt_dstaddr"] as const;

/** A condition for records of some interfaces; `list` is their ids in quotes, with commas between them. */
export const ofInterfaces = (list: string): string => `f_interface_id in [${list}]`;

/**
 * A condition for records on the client's side: to or from a private address of the gateway, for an address beyond.
 * Addresses are compared whole: `like` would take 10.0.0.1 for 10.0.0.10.
 */
export const clientLegs = (list: string): string =>
  `(f_dstaddr in [${list}] and f_pkt_dstaddr not in [${list}]) or (f_srcaddr in [${list}] and f_pkt_srcaddr not in [${list}])`;

/**
 * The query's text. It reads messages by the log's own format, so that it holds for the default format and for others: the
 * fields that Logs Insights discovers by itself are those of version 2. A query gives 10,000 rows.
 * Source: "CloudWatch Logs Insights query syntax" in the Amazon CloudWatch Logs User Guide.
 */
export const insightsText = ({ stars, names, own, legs, by }: InsightsParts): string =>
  [
    `parse @message "${stars}" as ${names}`,
    `filter ${own} and f_action = "ACCEPT"`,
    ...(legs === null ? [] : [`filter ${legs}`]),
    `stats sum(f_bytes) as bytes, count(*) as records, min(f_start) as first_start, max(f_end) as last_end by ${by.join(", ")}`,
    "sort bytes desc",
    "limit 10000",
  ].join(" | ");
