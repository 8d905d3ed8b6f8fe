import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { AwsCommand } from "@/tests/collect/standIn/awsOptions";
import { twoRegions } from "@/tests/collect/standIn/world";
import { answerText, type ServiceModel, serviceModel } from "@/tests/collect/verify/awsModel";

/** Names that a request is signed for, and the AWS CLI's own names of those services. */
const signed: Readonly<Record<string, string>> = { monitoring: "cloudwatch" };

const kebab = (name: string): string =>
  name
    .replace("ByVPC", "ByVpc")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();

type Tree = { [key: string]: Tree | string };

/** `MetricDataQueries.member.1.Id=m0` and its like, as nested lists and objects. */
function nested(form: URLSearchParams): Tree {
  const root: Tree = {};
  for (const [path, value] of form) {
    const keys = path.split(".").filter((key) => key !== "member");
    let at = root;
    keys.forEach((key, i) => {
      const last = i === keys.length - 1;
      const known = at[key];
      const next = typeof known === "object" ? known : {};
      at[key] = last ? value : next;
      if (!last) at = next;
    });
  }
  return root;
}

/** Objects whose keys are all numbers are lists. */
function listed(tree: Tree | string): unknown {
  if (typeof tree === "string") return tree;
  const keys = Object.keys(tree);
  const values = keys.map((key) => listed(tree[key] ?? ""));
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
    ? values
    : Object.fromEntries(keys.map((key, i) => [key, values[i]]));
}

/** The request's parameters as options of the command line, as far as the account in the tests asks for them. */
function optionsOf(operation: string, form: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, readonly string[]>();
  const { MetricDataQueries } = Object(listed(nested(form)));
  if (Array.isArray(MetricDataQueries)) {
    const queries = MetricDataQueries.map((query) => ({
      ...query,
      MetricStat: { ...query.MetricStat, Period: Number(query.MetricStat.Period) },
    }));
    options.set("--metric-data-queries", [JSON.stringify(queries)]);
  }
  for (const [key, option] of [
    ["VpcId", "--vpc-id"],
    ["Attribute", "--attribute"],
    ["NextToken", "--next-token"],
  ] as const) {
    const value = form.get(key);
    if (value !== null) options.set(option, [value]);
  }
  if (form.get("Filter.1.Name") === "interface-type" && operation === "ec2 describe-network-interfaces") {
    options.set("--filters", [`Name=interface-type,Values=${form.get("Filter.1.Value.1")}`]);
  }
  return options;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
};

const pageSize = 2;

/** Two items a page, for what this version of the service pages. */
function paged(model: ServiceModel, shapeName: string, answer: object, token: string | undefined): object {
  const key = Object.keys(answer).find((name) => Array.isArray(Reflect.get(answer, name)));
  const hasToken = model.shapes[shapeName]?.members?.NextToken !== undefined;
  if (key === undefined || !hasToken) return answer;
  const items: readonly unknown[] = Reflect.get(answer, key);
  const from = token === undefined ? 0 : Number(Buffer.from(token, "base64").toString("utf8"));
  const to = from + pageSize;
  const next = to < items.length ? { NextToken: Buffer.from(String(to)).toString("base64") } : {};
  return { ...answer, [key]: items.slice(from, to), ...next };
}

/** Answers the AWS CLI on the loopback address as AWS would, each service in its own protocol. */
export async function loopback(models: string) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, region = "", name = ""] =
      /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
    const service = signed[name] ?? name;
    const model = serviceModel(models, service);
    const target = request.headers["x-amz-target"];
    const form = new URLSearchParams(body);
    const action =
      typeof target === "string"
        ? target.split(".")[1]
        : (form.get("Action") ??
          Object.values(model?.operations ?? {}).find(
            ({ http }) => http.requestUri === (request.url ?? "").split("?")[0],
          )?.name);
    const operation = model?.operations[action ?? ""];
    const command: AwsCommand = {
      operation: `${service} ${kebab(action ?? "")}`,
      options: optionsOf(`${service} ${kebab(action ?? "")}`, form),
    };
    asked.push(`${command.operation} ${region}`);
    const answer = twoRegions(command, region === "us-east-1" && service === "route53" ? "eu-west-1" : region);
    if (model === null || operation === undefined || answer instanceof Error) {
      response.writeHead(400).end();
      return;
    }
    const page = paged(model, operation.output?.shape ?? "", Object(answer), command.options.get("--next-token")?.[0]);
    const isJson = model.metadata.protocol.includes("json");
    response.writeHead(200, { "content-type": isJson ? "application/x-amz-json-1.1" : "text/xml" });
    response.end(answerText(model, operation, page));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { port, asked, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
