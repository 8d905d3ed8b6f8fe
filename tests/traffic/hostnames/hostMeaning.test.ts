import fc from "fast-check";
import { describe, expect, it } from "vitest";
import catalogue from "@/lib/pricing/services/catalogue.json";
import { hostMeaning } from "@/lib/traffic/hostnames/hostMeaning";
import hosts from "@/lib/traffic/hostnames/hosts.json";

const home = "eu-west-1";
const none = { kind: "no-endpoint" };
const meaningOf = (host: string, region = home) => hostMeaning(host, region, null);
const endpoint = (service: string, region: string | null = home, detail: "ecr-layers" | null = null) => ({
  kind: "endpoint",
  service,
  region,
  detail,
});

/** Services of the catalogue for which AWS documents no host that this product knows: they stay unnamed. */
const withoutHost = (
  "agent-registry agent-registry-control apprunner.requests appmesh-envoy-management " +
  "appstream.streaming apptest awsconnector bcm-data-exports " +
  "bcm-pricing-calculator bedrock-agentcore.gateway bedrock-mantle codecatalyst.git " +
  "codecatalyst.packages codewhisperer console elastic-inference.runtime " +
  "emr-serverless-services.livy emr-serverless.dashboard emr-service-cell01 emrwal.prod " +
  "evidently experiments glue.dashboard grafana-workspace " +
  "invoicing iot.fleethub.api iotroborunner iotsitewise.data " +
  "lookoutmetrics lookoutvision managedblockchain.bitcoin.mainnet managedblockchain.bitcoin.testnet " +
  "networkflowmonitorreports nimble notebook panorama " +
  "partner-app pipes-data private-networks q " +
  "qapps quicksight-website robomaker sagemaker-data-science-assistant " +
  "service.user-subscriptions simspaceweaver sms streaming-rekognition " +
  "studio"
).split(" ");

/** The usual hosts of each endpoint: a star is something of a customer's. */
const usualHosts = new Map<string, readonly string[]>(
  Object.entries({
    ...Object.fromEntries(hosts.own.split(" ").map((id) => [id, [`${id}.{region}`]])),
    ...hosts.hosts,
  }),
);

const hostsOf = (id: string): readonly string[] =>
  (usualHosts.get(id) ?? []).map((pattern) => pattern.replaceAll("{region}", home).replaceAll("*", "a1b2c3"));

const suffixed = (host: string) => (host.endsWith(".on.aws") ? host : `${host}.amazonaws.com`);

describe("a host name of AWS", () => {
  it("is known for every service of the catalogue but those that have none", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids.filter((id) => hostsOf(id).length === 0).sort()).toEqual([...withoutHost].sort());
    expect([...usualHosts.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([...usualHosts.keys()])("leads to %s by each of its usual names", (id) => {
    for (const host of hostsOf(id)) {
      const meaning = meaningOf(suffixed(host));
      expect([host, meaning]).toEqual([host, endpoint(id, host.includes(home) ? home : null)]);
    }
  });

  it.each([
    "amazonaws.com",
    "api.aws",
    "amazonaws.com.cn",
    "api.amazonwebservices.com.cn",
    "amazonaws.eu",
    "api.amazonwebservices.eu",
  ])("may end in %s", (suffix) => {
    expect(meaningOf(`logs.${home}.${suffix}`)).toEqual(endpoint("logs"));
  });

  it.each([
    ["firehose.eu-west-1", "kinesis-firehose"],
    ["kinesis.eu-west-1", "kinesis-streams"],
    ["111122223333.data-kinesis.eu-west-1", "kinesis-streams"],
    ["111122223333.control-kinesis.eu-west-1", "kinesis-streams"],
    ["api.ecr.eu-west-1", "ecr.api"],
    ["111122223333.dkr.ecr.eu-west-1", "ecr.dkr"],
    ["api.sagemaker.eu-west-1", "sagemaker.api"],
    ["runtime.sagemaker.eu-west-1", "sagemaker.runtime"],
    ["metrics.sagemaker.eu-west-1", "sagemaker.metrics"],
    ["featurestore-runtime.sagemaker.eu-west-1", "sagemaker.featurestore-runtime"],
    ["s3.eu-west-1", "s3"],
    ["my.bucket.s3.eu-west-1", "s3"],
    ["s3.dualstack.eu-west-1", "s3"],
    ["bucket.s3.dualstack.eu-west-1", "s3"],
    ["s3-eu-west-1", "s3"],
    ["bucket.s3-eu-west-1", "s3"],
    ["name-111122223333.s3-accesspoint.eu-west-1", "s3"],
    ["111122223333.s3-control.eu-west-1", "s3"],
    ["bucket--euw1-az1--x-s3.s3express-euw1-az1.eu-west-1", "s3express"],
    ["s3express-control.eu-west-1", "s3express"],
    ["dynamodb.eu-west-1", "dynamodb"],
    ["111122223333.ddb.eu-west-1", "dynamodb"],
    ["streams.dynamodb.eu-west-1", "dynamodb-streams"],
    ["eu-west-1.queue", "sqs"],
    ["ssmmessages.eu-west-1", "ssmmessages"],
    ["ec2messages.eu-west-1", "ec2messages"],
    ["a1b2c3-ats.iot.eu-west-1", "iot.data"],
    ["data.iot.eu-west-1", "iot.data"],
    ["a1b2c3.credentials.iot.eu-west-1", "iot.credentials"],
    ["a1b2c3.execute-api.eu-west-1", "execute-api"],
    ["a1b2c3.appsync-api.eu-west-1", "appsync-api"],
    ["email-smtp.eu-west-1", "email-smtp"],
    ["git-codecommit.eu-west-1", "git-codecommit"],
    ["domain-111122223333.d.codeartifact.eu-west-1", "codeartifact.repositories"],
    ["codeartifact.eu-west-1", "codeartifact.api"],
    ["api.pricing.eu-west-1", "pricing.api"],
    ["appstream2.eu-west-1", "appstream.api"],
    ["airflow.eu-west-1", "airflow.api"],
    ["env.airflow.eu-west-1", "airflow.env"],
    // -fips at a label's end, or fips. before the host.
    ["kms-fips.eu-west-1", "kms"],
    ["fips.eks.eu-west-1", "eks"],
    ["fips.transcribe.eu-west-1", "transcribe"],
    ["s3-fips.eu-west-1", "s3"],
    ["bucket.s3-fips.dualstack.eu-west-1", "s3"],
    ["runtime-fips.sagemaker.eu-west-1", "sagemaker.runtime"],
    ["111122223333.dkr.ecr-fips.eu-west-1", "ecr.dkr"],
  ])("%s leads to %s", (host, service) => {
    expect(meaningOf(`${host}.amazonaws.com`)).toEqual(endpoint(service));
  });

  it.each([
    ["ecr.eu-west-1", "ecr.api"],
    ["efs.eu-west-1", "elasticfilesystem"],
    ["kafka-api.eu-west-1", "kafka"],
    ["streams-dynamodb.eu-west-1", "dynamodb-streams"],
    ["ecr-fips.eu-west-1", "ecr.api"],
  ])("%s leads to %s where it ends in api.aws, and nowhere else", (host, service) => {
    expect(meaningOf(`${host}.api.aws`)).toEqual(endpoint(service));
    expect(meaningOf(`${host}.amazonaws.com`)).toEqual(none);
  });

  it("of ECR's bucket of layers leads to S3, and says so", () => {
    const host = "prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com";
    expect(meaningOf(host)).toEqual(endpoint("s3", home, "ecr-layers"));
  });

  it.each(["s3.amazonaws.com", "bucket.s3.amazonaws.com", "us-east-1.s3.amazonaws.com", "s3-external-1.amazonaws.com"])(
    "%s is S3's, in a Region that its name does not say",
    (host) => {
      expect(meaningOf(host)).toEqual(endpoint("s3", null));
    },
  );

  it("of another Region says which", () => {
    expect(meaningOf("sqs.us-east-1.amazonaws.com")).toEqual({
      kind: "other-region",
      service: "sqs",
      region: "us-east-1",
    });
    expect(hostMeaning("sqs.us-gov-west-1.amazonaws.com", "us-gov-west-1", null)).toEqual(
      endpoint("sqs", "us-gov-west-1"),
    );
    expect(hostMeaning("sqs.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1", null)).toEqual(
      endpoint("sqs", "eusc-de-east-1"),
    );
    expect(hostMeaning("sqs.us-east-1.amazonaws.com", null, null)).toEqual(endpoint("sqs", "us-east-1"));
  });

  it("without a Region is covered by no endpoint, except those of IAM and Route 53", () => {
    expect(meaningOf("sts.amazonaws.com")).toEqual({ kind: "global-name", service: "sts" });
    expect(meaningOf("iam.amazonaws.com")).toEqual(endpoint("iam", null));
    expect(meaningOf("route53.amazonaws.com")).toEqual(endpoint("route53", null));
    expect(meaningOf("route53.global.api.aws")).toEqual(endpoint("route53", null));
    expect(meaningOf("name.accesspoint.s3-global.amazonaws.com")).toEqual(endpoint("s3-global.accesspoint", null));
  });

  it.each([
    "ec2-52-1-2-3.eu-west-1.compute.amazonaws.com",
    "ec2-52-1-2-3.compute-1.amazonaws.com",
    "name-123.eu-west-1.elb.amazonaws.com",
    "name-123.elb.eu-west-1.amazonaws.com",
    "db.a1b2.eu-west-1.rds.amazonaws.com",
    "cache.a1b2.0001.euw1.cache.amazonaws.com",
    "A1B2.gr7.eu-west-1.eks.amazonaws.com",
    "d111111abcdef8.cloudfront.net",
    "a1b2.lambda-url.eu-west-1.on.aws",
    "a1b2.cloud9.eu-west-1.aws.dev",
    "bucket.s3-accelerate.amazonaws.com",
    "amazonaws.com",
    "github.com",
    "logs.eu-west-1.amazonaws.com.example.com",
    "logs.eu-west-1.evilamazonaws.com",
    "nope.eu-west-1.amazonaws.com",
    "constructor.eu-west-1.amazonaws.com",
    "__proto__.amazonaws.com",
    "logs.eu-north-9x.amazonaws.com",
  ])("%s is no endpoint's", (host) => {
    expect(meaningOf(host)).toEqual(none);
  });

  it.each([
    "LOGS.EU-WEST-1.AMAZONAWS.COM",
    "logs.eu-west-1.amazonaws.com.",
    "Logs.eu-west-1.amazonaws.com:443",
    "logs.eu-west-1.amazonaws.com.:443",
  ])("may be written %s", (host) => {
    expect(meaningOf(host)).toEqual(endpoint("logs"));
  });

  it.each([
    "",
    ".",
    "..",
    "logs..eu-west-1.amazonaws.com",
    ".logs.eu-west-1.amazonaws.com",
    "logs.eu-west-1.amazonaws.com..",
    "lögs.eu-west-1.amazonaws.com",
    // The sign of the kelvin is a k in lower case.
    "\u212ams.eu-west-1.amazonaws.com",
    "logs.eu-west-1.amazonaws.com\u0000",
    "logs eu-west-1.amazonaws.com",
    "ｌogs.eu-west-1.amazonaws.com",
    `${"a".repeat(64)}.s3.eu-west-1.amazonaws.com`,
    `${"a.".repeat(5_000)}s3.eu-west-1.amazonaws.com`,
    "a".repeat(10_000),
    "a-".repeat(5_000),
  ])("is not %j", (host) => {
    expect(meaningOf(host)).toEqual(none);
  });

  it("is read whatever the text, in time that its length bounds", () => {
    const labels = fc.array(
      fc.constantFrom("s3", "fips", home, "amazonaws", "com", "*", "a-fips", "", "é", "api", "aws"),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          labels.map((all) => all.join(".")),
        ),
        (host) => {
          expect(["endpoint", "other-region", "global-name", "no-endpoint"]).toContain(meaningOf(host).kind);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
