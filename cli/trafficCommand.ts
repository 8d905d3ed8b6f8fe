import { commaList, listOf, type Options, textOf } from "@/cli/options";
import { isDay } from "@/lib/bills/day";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { ipv6Table } from "@/lib/traffic/address/address";
import { readCidr } from "@/lib/traffic/address/addressRanges";
import { addressOf } from "@/lib/traffic/address/readAddress";

export const trafficOptions = {
  bill: "list",
  account: "list",
  region: "string",
  month: "string",
  "account-id": "string",
  nat: "string",
  "client-ranges": "string",
  "log-format": "string",
  estimate: "boolean",
  table: "boolean",
  help: "boolean",
} as const;

/** `traffic FILE...`: which services the traffic through NAT is with. */
export type TrafficCommand = {
  readonly name: "traffic";
  readonly files: readonly string[];
  readonly billFiles: readonly string[];
  readonly accountFiles: readonly string[];
  readonly region: string | null;
  readonly month: string | null;
  readonly accountId: string | null;
  /** What the reader says of the NAT gateways: their interfaces, and private addresses of theirs. */
  readonly nat: { readonly interfaces: readonly string[]; readonly addresses: readonly string[] };
  readonly clientRanges: readonly string[];
  readonly logFormat: string | null;
  readonly isEstimate: boolean;
  readonly isTable: boolean;
};

const interfaceId = /^eni-[0-9a-z]{1,40}$/;

function wrongIn(
  path: string,
  texts: readonly string[],
  isRight: (text: string) => boolean,
  expected: string,
): Problem | null {
  const at = texts.findIndex((text) => !isRight(text));
  if (at < 0) return null;
  // The text is not repeated: it may be an address.
  return {
    path,
    message: `must be ${expected}, with commas between them; number ${at + 1} of ${texts.length} is none`,
  };
}

export function readTrafficCommand(options: Options): Result<TrafficCommand, Problem> {
  const { targets, values } = options;
  if (targets.length === 0) {
    const message = mustBe("one or more logs, or - for standard input, before --bill and --account", undefined);
    return failure({ path: "input", message });
  }
  const table = ipv6Table();
  const nat = commaList(textOf(options, "nat"));
  const clientRanges = commaList(textOf(options, "client-ranges"));
  const isAddress = (text: string) => addressOf(text, table) >= 0;
  const problem =
    wrongIn(
      "--nat",
      nat,
      (text) => interfaceId.test(text) || isAddress(text),
      "interfaces (eni-…) or private addresses",
    ) ??
    wrongIn("--client-ranges", clientRanges, (text) => readCidr(text, table) !== null, "ranges such as 10.0.0.0/16");
  if (problem !== null) return failure(problem);
  const month = textOf(options, "month") ?? null;
  if (month !== null && !isDay(`${month}-01`))
    return failure({ path: "--month", message: mustBe("a month as YYYY-MM", month) });
  return success({
    name: "traffic",
    files: targets,
    billFiles: listOf(options, "bill"),
    accountFiles: listOf(options, "account"),
    region: textOf(options, "region") ?? null,
    month,
    accountId: textOf(options, "account-id") ?? null,
    nat: {
      interfaces: nat.filter((text) => interfaceId.test(text)),
      addresses: nat.filter((text) => !interfaceId.test(text)),
    },
    clientRanges,
    logFormat: textOf(options, "log-format") ?? null,
    isEstimate: values.has("estimate"),
    isTable: values.has("table"),
  });
}
