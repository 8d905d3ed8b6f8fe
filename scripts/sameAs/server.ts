import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/freePort";
import type { TreePlace } from "@/scripts/sameAs/normalise";
import { scriptOf, startIn, type Tree } from "@/scripts/sameAs/trees";

export type Server = {
  readonly address: string;
  readonly port: number;
  readonly place: TreePlace;
  /** The token that the printed address carries; empty without `--aws`. */
  readonly token: string;
  readonly stop: () => Promise<void>;
};

/** A free port of five digits, so that no length differs between the trees. */
async function fiveDigitPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port >= 10_000) return port;
  }
}

const secondsToStart = 180;

/** The address that a server prints once it listens. */
function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`A server did not start:\n${output}`)), secondsToStart * 1000);
    const readOutput = (part: Buffer): void => {
      output += part;
      const [, address] = /^Tollgate is at (\S+)$/m.exec(output) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", readOutput);
    child.stderr?.on("data", readOutput);
    child.once("exit", () => reject(new Error(`A server ended:\n${output}`)));
  });
}

export const placeOf = (tree: Tree, port: number | null): TreePlace => ({
  root: tree.root,
  port,
  buildId: readFileSync(join(tree.root, ".next", "BUILD_ID"), "utf8").trim(),
});

/** Starts a tree's server on a port of its own, as `npm start` does. */
export async function startServer(tree: Tree, ...options: readonly string[]): Promise<Server> {
  const port = await fiveDigitPort();
  const [program, ...args] = scriptOf(tree, "start");
  const child = startIn(tree, program, [...args, "--port", String(port), ...options]);
  const [address = "", token = ""] = (await addressFrom(child)).split(/(?:\/import)?#token=/);
  return {
    address,
    port,
    place: placeOf(tree, port),
    token,
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
