import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

type Shape = {
  readonly type: string;
  readonly members?: Readonly<Record<string, Member>>;
  readonly member?: Member;
  readonly flattened?: boolean;
};
type Member = { readonly shape: string; readonly locationName?: string };
type Operation = {
  readonly name: string;
  readonly http: { readonly method: string; readonly requestUri: string };
  readonly output?: { readonly shape: string; readonly resultWrapper?: string };
};

/** A service as the AWS CLI on this machine has it. */
export type ServiceModel = {
  readonly metadata: { readonly protocol: string };
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
};

/** Where the AWS CLI of Debian, of AWS's own installer and of pip keep their models. */
const modelFolders = [
  "/usr/lib/python3/dist-packages/awscli/botocore/data",
  "/usr/local/aws-cli/v2/current/dist/awscli/botocore/data",
  "/usr/share/python3/awscli/botocore/data",
];

export const modelFolder = (): string | null =>
  [process.env.AWS_CLI_MODELS ?? "", ...modelFolders].find((folder) => folder !== "" && existsSync(folder)) ?? null;

/** The newest model of a service; null where this AWS CLI does not know it. */
export function serviceModel(folder: string, service: string): ServiceModel | null {
  const versions = existsSync(join(folder, service)) ? readdirSync(join(folder, service)).sort() : [];
  const newest = join(folder, service, versions.at(-1) ?? "");
  const plain = join(newest, "service-2.json");
  if (existsSync(plain)) return JSON.parse(readFileSync(plain, "utf8"));
  return existsSync(`${plain}.gz`) ? JSON.parse(gunzipSync(readFileSync(`${plain}.gz`)).toString("utf8")) : null;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A value as XML by its shape; what the shape does not have is left out, as an older API would. */
function element(model: ServiceModel, name: string, shapeName: string, value: unknown): string {
  const shape = model.shapes[shapeName];
  if (shape === undefined || value === undefined || value === null) return "";
  if (shape.type === "structure") return `<${name}>${membersOf(model, shape, value)}</${name}>`;
  if (shape.type === "list" && shape.member !== undefined && Array.isArray(value)) {
    const { shape: inner, locationName } = shape.member;
    const itemName = shape.flattened ? name : (locationName ?? "member");
    const items = value.map((item) => element(model, itemName, inner, item)).join("");
    return shape.flattened ? items : `<${name}>${items}</${name}>`;
  }
  return `<${name}>${escaped(String(value))}</${name}>`;
}

function membersOf(model: ServiceModel, shape: Shape, value: unknown): string {
  return Object.entries(shape.members ?? {})
    .map(([key, member]) => element(model, member.locationName ?? key, member.shape, Reflect.get(Object(value), key)))
    .join("");
}

/** An answer in the service's own protocol: XML by EC2, Query and REST, else JSON. */
export function answerText(model: ServiceModel, { name, output }: Operation, answer: unknown): string {
  const { protocol } = model.metadata;
  if (protocol === "json" || protocol === "rest-json") return JSON.stringify(answer);
  const shape = output === undefined ? undefined : model.shapes[output.shape];
  const inner = shape === undefined ? "" : membersOf(model, shape, answer);
  const wrapped =
    output?.resultWrapper === undefined ? inner : `<${output.resultWrapper}>${inner}</${output.resultWrapper}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><${name}Response>${wrapped}</${name}Response>`;
}
