import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/freePort";
import { fakeKeys } from "@/tests/costExplorer/signature";

/** The answer to a raw request. */
export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

type Raw = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** Sends exactly these headers, also those that a browser would not let a page set. */
export const sendRaw = (port: number, path: string, { method = "GET", headers = {}, body }: Raw): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers, setHost: false, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

/** The built server as `npm start -- --aws` starts it, with a state folder and a port of its own. */
export async function startAwsServer(env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "aws-server-"));
  const args = ["scripts/start.mjs", "--aws", "--accept-unsupported-node", "--port", String(port)];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      AWS_ACCESS_KEY_ID: fakeKeys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: fakeKeys.secretAccessKey,
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
      AWS_EC2_METADATA_DISABLED: "true",
      TOLLGATE_STATE_DIR: join(folder, "state"),
      ...env,
    },
  });
  let printed = "";
  const token = await new Promise<string>((resolve, reject) => {
    const read = (piece: Buffer) => {
      printed += piece.toString();
      const [, found] = /\/import#token=([\w-]+)\n/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => reject(new Error(`The server ended:\n${printed}`)));
  });
  return {
    port,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    token,
    folder,
    printed: (): string => printed,
    stop: async (): Promise<void> => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type AwsServer = Awaited<ReturnType<typeof startAwsServer>>;
