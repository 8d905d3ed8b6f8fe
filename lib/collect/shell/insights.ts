import { bareColumns, clientLegs, insightsText, ofInterfaces, packetColumns } from "@/lib/traffic/queries/insightsText";

/** The query's text for `printf`, which puts stars, names, interfaces and, where there are packets, addresses in. */
const [insightsOfPackets, insightsOfAddresses] = [clientLegs("%s"), null].map((legs) =>
  insightsText({
    stars: "%s",
    names: "%s",
    own: ofInterfaces("%s"),
    legs,
    by: ["f_interface_id", ...(legs === null ? bareColumns : packetColumns)],
  }),
);

/** Texts of the query by their names in the script's text. */
export const insightsTexts: Readonly<Record<string, string | undefined>> = { insightsOfPackets, insightsOfAddresses };

/**
 * The part of the script that asks CloudWatch Logs Insights about the last day of a flow log. The query keeps records of
 * NAT gateways' interfaces and counts each byte on the client's side; a format without packet addresses has the records
 * between gateway and remote instead.
 * Source: StartQuery in the CloudWatch Logs API reference, whose query has at most 10,000 characters.
 */
export const insights = String.raw`
# A JSON list of the texts on standard input.
quoted_list() {
  sed 's/.*/"&"/' | tr '\n' ',' | sed 's/,$//'
}

# has_field ", f_version, f_srcaddr" srcaddr
has_field() {
  case "$1," in
    *", f_$2,"*) return 0 ;;
    *) return 1 ;;
  esac
}

# The query for the log group's format, on standard output; nothing where its fields do not suffice.
insights_query() {
  local format stars='' names='' field interfaces addresses
  format=$(LC_ALL=C sed 's/"LogGroupName"/\
&/g' "$work/flow-logs" | grep -F "\"LogGroupName\": \"$log_group\"" | LC_ALL=C sed -n 's/.*"LogFormat": *"\([^"]*\)".*/\1/p' | head -n 1)
  if [ -z "$format" ]; then
    format='version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'
  fi
  for field in $(printf '%s' "$format" | LC_ALL=C tr -cd 'a-z0-9 -' | tr '-' '_'); do
    stars="$stars *"
    names="$names, f_$field"
  done
  for field in interface_id srcaddr dstaddr bytes start end action; do
    has_field "$names" "$field" || return 1
  done
  interfaces=$(quoted_list <"$work/nat-interfaces")
  addresses=$(quoted_list <"$work/nat-addresses")
  stars=$(printf '%s' "$stars" | cut -c 2-)
  names=$(printf '%s' "$names" | cut -c 3-)
  if has_field ", $names" pkt_srcaddr && has_field ", $names" pkt_dstaddr; then
    printf '@insightsOfPackets@' "$stars" "$names" "$interfaces" "$addresses" "$addresses" "$addresses" "$addresses"
  else
    printf '@insightsOfAddresses@' "$stars" "$names" "$interfaces"
  fi
}

running_query=''

# Ends a query that still runs, which costs nothing more.
stop_query() {
  if [ -n "$running_query" ]; then
    query='{success:success}'
    one_page logs stop-query --query-id "$running_query"
    running_query=''
  fi
}

collect_insights() {
  local text id waited=0 step=3 status from to
  if [ ! -s "$work/nat-interfaces" ]; then
    say "  No interface of a NAT gateway here, so no query."
    return 0
  fi
  if ! text=$(insights_query); then
    printf 'The format of %s has no addresses, bytes, times or action' "$log_group" >"$work/error"
    not_answered 'logs start-query' 1 252
    return 1
  fi
  # The newest quarter of an hour is not all there yet.
  to=$(($(date -u +%s) - 900))
  from=$((to - 86400))
  : >"$work/metrics"
  metric_number=0
  metric "$log_group IncomingBytes" AWS/Logs IncomingBytes Sum "$(dimension LogGroupName "$log_group")"
  ask_metrics "$(day_of "$from")T00:00:00Z" "$(day_of $((to + 86400)))T00:00:00Z"
  scan_estimate
  ask '' '@startQuery@' logs start-query --log-group-name "$log_group" --start-time "$from" --end-time "$to" \
    --query-string "$text" || return 1
  id=$(values queryId)
  running_query=$id
  while :; do
    sleep "$step"
    waited=$((waited + step))
    if [ "$step" -lt 30 ]; then step=$((step + 3)); fi
    query='{status:status}'
    if ! one_page logs get-query-results --query-id "$id"; then break; fi
    status=$(LC_ALL=C sed -n 's/.*"status": *"\([A-Za-z]*\)".*/\1/p' "$work/answer")
    case $status in
      Scheduled | Running | Unknown) if [ "$waited" -ge 900 ]; then break; fi ;;
      *)
        running_query=''
        break
        ;;
    esac
  done
  stop_query
  ask nextToken '@queryResults@' logs get-query-results --query-id "$id"
}

# Says what the query will cost by what the log group took in, at most two days of it.
scan_estimate() {
  local bytes
  bytes=$(LC_ALL=C sed -n 's/.*"Values": *\[\([^]]*\)\].*/\1/p' "$work/pages" | tr ',' '\n' | sed 's/\..*//' |
    LC_ALL=C tr -cd '0-9\n' | awk '{ sum += $1 } END { printf "%.0f", sum }')
  if [ -z "$bytes" ] || [ "$bytes" = 0 ]; then
    say "  CloudWatch does not say how large $log_group is."
    return 0
  fi
  say "  The query scans at most $((bytes / 1048576 + 1)) MB: at most \$$(price_of $((bytes / 1048576 + 1)) '@microUsdPerMib@')"
}
`;
