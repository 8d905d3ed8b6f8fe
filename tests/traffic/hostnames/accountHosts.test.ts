import { describe, expect, it } from "vitest";
import { accountHosts } from "@/lib/traffic/hostnames/accountHosts";
import { hostMeaning } from "@/lib/traffic/hostnames/hostMeaning";

const home = "eu-west-1";
const none = { kind: "no-endpoint" };
const endpoint = (service: string, region: string | null = home) => ({
  kind: "endpoint",
  service,
  region,
  detail: null,
});

describe("the account's own table of private DNS names", () => {
  const account = accountHosts([
    { name: "new-service.eu-west-1.amazonaws.com", serviceName: "com.amazonaws.eu-west-1.new-service" },
    { name: "*.execute-api.eu-west-1.amazonaws.com", serviceName: "com.amazonaws.eu-west-1.execute-api" },
    { name: "*.eu-west-1.vendor.example", serviceName: "com.amazonaws.vpce.eu-west-1.vpce-svc-0123" },
    { name: "special.eu-west-1.vendor.example", serviceName: "com.amazonaws.vpce.eu-west-1.vpce-svc-0456" },
    { name: "logs.eu-west-1.amazonaws.com", serviceName: "com.amazonaws.eu-west-1.logs" },
    { name: "S3.CN-NORTH-1.amazonaws.com.cn.", serviceName: "cn.com.amazonaws.cn-north-1.s3" },
    { name: "not a host", serviceName: "com.amazonaws.eu-west-1.x" },
  ]);

  it.each([
    ["new-service.eu-west-1.amazonaws.com", endpoint("new-service")],
    ["a1.execute-api.eu-west-1.amazonaws.com", endpoint("execute-api")],
    ["a.b.eu-west-1.vendor.example", endpoint("com.amazonaws.vpce.eu-west-1.vpce-svc-0123", null)],
    ["special.eu-west-1.vendor.example", endpoint("com.amazonaws.vpce.eu-west-1.vpce-svc-0456", null)],
    ["eu-west-1.vendor.example", none],
    ["kms.eu-west-1.amazonaws.com", endpoint("kms")],
  ])("comes first: %s", (host, meaning) => {
    expect(hostMeaning(host, home, account)).toEqual(meaning);
  });

  it("knows China's names", () => {
    expect(hostMeaning("s3.cn-north-1.amazonaws.com.cn", "cn-north-1", account)).toEqual(endpoint("s3", "cn-north-1"));
  });
});
