import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { type AwsCommand, awsCommandIn } from "@/tests/collect/standIn/awsOptions";
import { jmesPath } from "@/tests/collect/standIn/jmesPath";

/** What one call of `aws` was given and how it ended. */
export type SeenCall = {
  readonly args: readonly string[];
  readonly operation: string | null;
  readonly region: string | null;
  readonly rc: number;
  readonly environment: { readonly pager: string; readonly prompt: string };
};

export type Reply = { readonly rc: number; readonly error: string; readonly out: string };

/** An account as the stand-in has it: the answer to a command, whole, or an error of AWS. */
export type World = (command: AwsCommand, region: string) => unknown | AwsError;

export class AwsError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

export type StandInSettings = {
  readonly world: World;
  /** Items on a page; all on one where there is none. */
  readonly pageSize?: number;
  /** The error of a call before it is answered, null for none: a throttle, a denial. */
  readonly refuse?: (command: AwsCommand, region: string, tryNumber: number) => AwsError | string | null;
};

const invalid = (error: string): Reply => ({ rc: 252, error: `\\naws: error: ${error}`, out: "" });

const camel = (command: string): string =>
  command
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

/** AWS's token key of an operation, and the list whose items make the pages. */
const pagedBy = (answer: object): string | undefined =>
  Object.keys(answer).find((key) => Array.isArray(Reflect.get(answer, key)) && key !== "GroupDefinitions");

const tokenKeyOf = (operation: string): string =>
  operation === "ce get-cost-and-usage" ? "NextPageToken" : operation.startsWith("logs ") ? "nextToken" : "NextToken";

/** A token as AWS makes them: base64 with `=` at its end. */
const tokenAt = (from: number): string => `${Buffer.from(`next ${from}`).toString("base64")}=`;

/** Serves calls of the `aws` in `bin` over a port of its own, one page at a time. */
export async function standIn({ world, pageSize, refuse }: StandInSettings) {
  const seen: SeenCall[] = [];
  const sleeps: string[] = [];
  const tries = new Map<string, number>();

  function paged(answer: object, { operation, options }: AwsCommand): object | string {
    const key = pagedBy(answer);
    const token = options.get("--next-token")?.[0] ?? options.get("--next-page-token")?.[0];
    if (key === undefined || pageSize === undefined) return token === undefined ? answer : "Invalid token";
    const items: readonly unknown[] = Reflect.get(answer, key);
    const from = token === undefined ? 0 : items.findIndex((_, i) => tokenAt(i) === token);
    if (from < 0) return "Invalid token";
    const to = from + pageSize;
    return {
      ...answer,
      [key]: items.slice(from, to),
      ...(to < items.length ? { [tokenKeyOf(operation)]: tokenAt(to) } : {}),
    };
  }

  function replyTo(
    args: readonly string[],
  ): Reply & { readonly operation: string | null; readonly region: string | null } {
    const command = awsCommandIn(args);
    if (typeof command === "string") return { ...invalid(command), operation: null, region: null };
    const { operation, options } = command;
    const region = options.get("--region")?.[0] ?? "";
    const about = { operation, region };
    const failedWith = ({ code, message }: AwsError): Reply => ({
      rc: 254,
      error: `An error occurred (${code}) when calling the ${camel(operation.split(" ")[1] ?? "")} operation: ${message}`,
      out: "",
    });
    const key = args.join("\u0000");
    const tryNumber = (tries.get(key) ?? 0) + 1;
    tries.set(key, tryNumber);
    const refused = refuse?.(command, region, tryNumber) ?? null;
    if (typeof refused === "string") return { rc: 255, error: refused, out: "", ...about };
    if (refused !== null) return { ...failedWith(refused), ...about };
    const answer = world(command, region);
    if (answer instanceof AwsError) return { ...failedWith(answer), ...about };
    const page = paged(Object(answer), command);
    if (typeof page === "string") return { ...failedWith(new AwsError("InvalidNextToken", page)), ...about };
    if (!options.has("--no-paginate") || options.get("--output")?.[0] !== "json") {
      return { ...invalid("the script must page by itself, in JSON"), ...about };
    }
    const query = options.get("--query")?.[0];
    const shown = query === undefined ? page : jmesPath(query, page);
    return { rc: 0, error: "", out: `${JSON.stringify(shown, null, 4).replaceAll(/\[\]/g, "[]")}\n`, ...about };
  }

  function take(socket: Socket, words: readonly string[]): void {
    const [count = "0", ...rest] = words;
    const args = rest.slice(0, Number(count));
    if (args.length === 1 && args[0]?.startsWith("sleep ")) {
      sleeps.push(args[0]);
      socket.end();
      return;
    }
    const { rc, error, out, operation, region } = replyTo(args);
    const [pager = "", prompt = ""] = rest.slice(args.length);
    seen.push({ args, operation, region, rc, environment: { pager, prompt } });
    socket.end(`${rc}\n${error.replaceAll("\n", "\\n")}\n${out}`);
  }

  const server = createServer((socket) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("error", () => undefined);
    socket.on("data", (piece: string) => {
      text += piece;
      const words = text.split("\u0000");
      // The count, the arguments, two variables of the environment, and the end.
      if (words.length >= Number(words[0]) + 4) take(socket, words);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { port, seen, sleeps, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
