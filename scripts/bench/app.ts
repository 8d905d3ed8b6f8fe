import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Starts the app, building it first where that is needed, and resolves with its address. */
export async function startApp(port: number) {
  const server = spawn(process.execPath, ["scripts/start.mjs", "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^Tollgate is at (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return { server, address };
  }
  throw new Error("The app did not start.");
}
