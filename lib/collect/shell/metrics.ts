/**
 * The part of the script that asks CloudWatch, for every NAT gateway and endpoint that `describe-*` or `list-metrics`
 * names: 100 metrics a call, so that the question fits one argument. A regional NAT gateway reports by AZ; an endpoint's
 * metric is found by all four dimensions alone.
 * Source: "NAT gateway metrics and dimensions" (Amazon VPC User Guide), "CloudWatch metrics for AWS PrivateLink".
 */
export const metrics = String.raw`
# Bytes: in from a client and from outside are what AWS bills. Connections: how large a flow log would be.
nat_metrics='BytesInFromSource Sum
BytesInFromDestination Sum
BytesOutToDestination Sum
BytesOutToSource Sum
ActiveConnectionCount Average
ConnectionEstablishedCount Sum'

# metric LABEL NAMESPACE NAME STATISTIC DIMENSIONS
metric() {
  printf '{"Id":"m%s","Label":"%s","MetricStat":{"Metric":{"Namespace":"%s","MetricName":"%s","Dimensions":[%s]},"Period":86400,"Stat":"%s"}}\n' \
    "$metric_number" "$1" "$2" "$3" "$5" "$4" >>"$work/metrics"
  metric_number=$((metric_number + 1))
}

dimension() {
  printf '{"Name":"%s","Value":"%s"}' "$1" "$2"
}

metrics_of_nat() {
  local nat=$1 zone=$2 dimensions label name statistic
  dimensions=$(dimension NatGatewayId "$nat")
  label=$nat
  if [ -n "$zone" ]; then
    dimensions="$(dimension AvailabilityZone "$zone"),$dimensions"
    label="$nat $zone"
  fi
  while read -r name statistic; do
    metric "$label $name" AWS/NATGateway "$name" "$statistic" "$dimensions"
  done <<NAT_METRICS
$nat_metrics
NAT_METRICS
}

# "NAT ZONE" of regional gateways: those that list-metrics names, and each described one in each zone of the Region.
regional_nats() {
  local nat zone
  LC_ALL=C sed -n 's/.*"Name": *"AvailabilityZone", *"Value": *"\([a-z0-9-]*\)" *}, *{ *"Name": *"NatGatewayId", *"Value": *"\(nat-[A-Za-z0-9]*\)".*/\2 \1/p' "$work/listed"
  while read -r nat; do
    while read -r zone; do printf '%s %s\n' "$nat" "$zone"; done <"$work/zones"
  done <"$work/regional"
}

# One listed metric a line.
listed_metrics() {
  sed 's/{ *"MetricName"/\
&/g' "$work/pages" >"$work/listed"
}

collect_metrics() {
  local nat zone endpoint vpc type service count
  : >"$work/metrics"
  metric_number=0
  ask NextToken '@listMetrics@' cloudwatch list-metrics --namespace AWS/NATGateway --metric-name BytesInFromSource
  listed_metrics
  {
    cat "$work/nats"
    LC_ALL=C sed -n 's/.*"Dimensions": *\[ *{ *"Name": *"NatGatewayId", *"Value": *"\(nat-[A-Za-z0-9]*\)".*/\1/p' "$work/listed"
  } | sort -u >"$work/all-nats"
  regional_nats | sort -u >"$work/nat-zones"
  while read -r nat; do metrics_of_nat "$nat" ''; done <"$work/all-nats"
  while read -r nat zone; do metrics_of_nat "$nat" "$zone"; done <"$work/nat-zones"

  ask NextToken '@listMetrics@' cloudwatch list-metrics --namespace AWS/PrivateLinkEndpoints --metric-name BytesProcessed
  listed_metrics
  {
    cat "$work/endpoints"
    LC_ALL=C sed -n 's/.*"Dimensions": *\[ *{ *"Name": *"Endpoint Type", *"Value": *"\([A-Za-z]*\)" *}, *{ *"Name": *"Service Name", *"Value": *"\([A-Za-z0-9.-]*\)" *}, *{ *"Name": *"VPC Endpoint Id", *"Value": *"\(vpce-[A-Za-z0-9]*\)" *}, *{ *"Name": *"VPC Id", *"Value": *"\(vpc-[A-Za-z0-9]*\)" *} *\].*/\3 \4 \1 \2/p' "$work/listed"
  } | sort -u >"$work/all-endpoints"
  while read -r endpoint vpc type service; do
    metric "$endpoint" AWS/PrivateLinkEndpoints BytesProcessed Sum \
      "$(dimension 'Endpoint Type' "$type"),$(dimension 'Service Name' "$service"),$(dimension 'VPC Endpoint Id' "$endpoint"),$(dimension 'VPC Id' "$vpc")"
  done <"$work/all-endpoints"

  count=$metric_number
  if [ "$count" = 0 ]; then return 0; fi
  say "  $count metrics for about \$$(price_of "$count" '@microUsdPerMetric@')"
  ask_metrics "$start" "$end"
}

# price_of COUNT MICRO_USD_EACH: USD with four decimals, rounded up, by whole numbers.
price_of() {
  local units=$((($1 * $2 + 99) / 100))
  printf '%d.%04d' $((units / 10000)) $((units % 10000))
}

# Asks for what is in "$work/metrics", 100 at a time, between two days.
ask_metrics() {
  local from=1 count queries
  count=$(($(wc -l <"$work/metrics")))
  while [ "$from" -le "$count" ]; do
    queries=$(sed -n "$from,$((from + 99))p" "$work/metrics" | tr '\n' ',' | sed 's/,$//')
    ask NextToken '@metricData@' cloudwatch get-metric-data --start-time "$1" --end-time "$2" \
      --metric-data-queries "[$queries]"
    from=$((from + 100))
  done
}
`;
