import { type CallId, calls } from "@/lib/collect/calls";
import { projection } from "@/lib/collect/projection";

/** Dimensions in the order of their names. */
const metricsByName =
  "{NextToken:NextToken,Metrics:Metrics[].{MetricName:MetricName,Dimensions:sort_by(Dimensions,&Name)}}";

/** The `--query` of a call: the token first, where it has pages, then the fields. */
export function queryOf(id: CallId): string {
  if (id === "listMetrics") return metricsByName;
  const { fields, tokenKey } = calls[id];
  return projection(tokenKey === null ? fields : `${tokenKey} ${fields}`);
}
