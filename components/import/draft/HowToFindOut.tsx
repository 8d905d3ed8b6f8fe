/** Ways to find out which services the GB through NAT belong to, cheapest first. */
export function HowToFindOut() {
  return (
    <details className="mt-4 text-13">
      <summary className="font-medium">How to find out which services they are</summary>
      <ol className="mt-2 max-w-[65ch] list-decimal space-y-2 ps-5 text-muted">
        <li>
          Look at the route tables: without a gateway endpoint for S3 and DynamoDB, all of their traffic is in these GB.
          It is often most of them, and that endpoint costs nothing.
        </li>
        <li>
          CloudWatch has <span className="font-mono">BytesOutToDestination</span> and{" "}
          <span className="font-mono">BytesInFromDestination</span> for each NAT gateway: which way the bytes went, for
          nothing.
        </li>
        <li>
          VPC flow logs with the fields <span className="font-mono">pkt-dst-aws-service</span> and{" "}
          <span className="font-mono">pkt-src-aws-service</span>, on the gateways’ network interfaces, tell S3 and
          DynamoDB apart from other AWS addresses and from the internet. A busy day is enough.
        </li>
        <li>
          Route 53 Resolver query logs have the names that were asked for, such as{" "}
          <span className="font-mono">logs.us-east-1.amazonaws.com</span>: the services themselves.
        </li>
      </ol>
    </details>
  );
}
