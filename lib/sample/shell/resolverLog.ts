import { idLines, idsInto } from "@/lib/sample/shell/frame";

const name = "tollgate-sample";

/**
 * Logs the DNS queries of the gateways' VPCs. A new configuration takes associations once it is CREATED.
 * Source: "Managing Resolver query logging configurations" in the Amazon Route 53 Developer Guide.
 */
export const resolverLogOn = (
  destinationArn: string,
): string => `config=$(aws route53resolver create-resolver-query-log-config --region "$region" --name ${name} \\
  --destination-arn ${destinationArn} --creator-request-id "${name}-$(date +%s)" \\
  --query 'ResolverQueryLogConfig.Id' --output text)
tries=0
until [ "$(aws route53resolver get-resolver-query-log-config --region "$region" \\
  --resolver-query-log-config-id "$config" --query 'ResolverQueryLogConfig.Status' --output text)" = CREATED ]; do
  tries=$((tries + 1))
  if [ "$tries" = 30 ]; then
    say "The Resolver query log is not ready after 150 seconds."
    exit 1
  fi
  sleep 5
done
for vpc in "\${vpcs[@]}"; do
  aws route53resolver associate-resolver-query-log-config --region "$region" \\
    --resolver-query-log-config-id "$config" --resource-id "$vpc" >/dev/null
  say "DNS queries are logged for $vpc"
done
`;

const associated = `aws route53resolver list-resolver-query-log-config-associations --region "$region" \\
    --filters Name=ResolverQueryLogConfigId,Values="$config" \\
    --query 'ResolverQueryLogConfigAssociations[].ResourceId'`;

/** Ends it: each VPC is let go of, and the configuration is deleted once none is left. */
export const resolverLogOff = (): string => `${idsInto(
  "configs",
  `aws route53resolver list-resolver-query-log-configs --region "$region" --filters Name=Name,Values=${name} \\
  --query 'ResolverQueryLogConfigs[].Id'`,
  "rqlc-",
)}for config in $configs_text; do
  for vpc in $(${associated} --output text | ${idLines("vpc-")}); do
    aws route53resolver disassociate-resolver-query-log-config --region "$region" \\
      --resolver-query-log-config-id "$config" --resource-id "$vpc" >/dev/null
  done
  tries=0
  until [ -z "$(${associated} --output text | ${idLines("vpc-")})" ]; do
    tries=$((tries + 1))
    if [ "$tries" = 30 ]; then
      say "A VPC is still with the Resolver query log after 150 seconds."
      exit 1
    fi
    sleep 5
  done
  aws route53resolver delete-resolver-query-log-config --region "$region" \\
    --resolver-query-log-config-id "$config" >/dev/null
done
say "Resolver query logs turned off: \${#configs[@]}"
`;
