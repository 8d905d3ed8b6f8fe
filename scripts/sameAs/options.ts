import { parseArgs } from "node:util";

export const parts = ["cli", "http", "pages", "browser"] as const;
export type Part = (typeof parts)[number];

export type Options = {
  readonly commit: string;
  readonly only: readonly Part[];
  /** Whether the commit is compared with itself, changed in a character here and there, each of which must be seen. */
  readonly isPlanted: boolean;
};

const usage = `Usage: npm run same-as <commit> [-- --only cli,http,pages,browser] [--planted]

Builds the commit and the working tree, feeds both the same inputs, and compares what they say, byte for byte.

  --only PARTS   some of ${parts.join(", ")}
  --planted      compare the commit with itself, changed in single characters, and say which changes were seen`;

const isPart = (text: string): text is Part => (parts as readonly string[]).includes(text);

/** Reads the command line; a message where it is wrong. */
export function readOptions(args: string[]): Options | { readonly message: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { only: { type: "string" }, planted: { type: "boolean", default: false } },
    });
    const [commit, ...others] = positionals;
    if (commit === undefined) return { message: `Name the commit to compare with.\n\n${usage}` };
    if (others.length > 0) return { message: `Name one commit, not ${positionals.length}.\n\n${usage}` };
    const only = (values.only ?? parts.join(",")).split(",");
    const unknown = only.find((part) => !isPart(part));
    if (unknown !== undefined) return { message: `--only knows ${parts.join(", ")}, not "${unknown}".\n\n${usage}` };
    return { commit, only: only.filter(isPart), isPlanted: values.planted };
  } catch (error) {
    return { message: `${error instanceof Error ? error.message : error}\n\n${usage}` };
  }
}
