import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startApp } from "@/scripts/bench/app";

/*
 * npm run bench:server: requests a second for `/`, as `npm start` serves it and as bare `next start` serves the same
 * build, in turn and on this machine alone. Only the ratio means anything on another machine.
 */

const connectionCount = 128;
const roundCount = 5;
const roundMs = 3000;
const [ownPort, barePort] = [3219, 3220];

type Server = { readonly server: ChildProcess; readonly address: string };

async function startBare(): Promise<Server> {
  const args = ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", String(barePort)];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://127.0.0.1:${barePort}`;
  for (let tries = 0; tries < 100; tries++) {
    const isServing = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isServing) return { server, address };
    await sleep(100);
  }
  throw new Error("next start did not answer within 10 seconds.");
}

const fetchOnce = (address: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(`${address}/`, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`));
      response.resume().once("end", resolve);
    }).once("error", reject);
  });

/** Answers a second. Each connection sends its next request as soon as the last one is answered. */
async function requestsPerSecond({ address }: Server): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionCount });
  const startedAt = performance.now();
  let count = 0;
  const requestRepeatedly = async (): Promise<void> => {
    while (performance.now() - startedAt < roundMs) {
      await fetchOnce(address, agent);
      count++;
    }
  };
  await Promise.all(Array.from({ length: connectionCount }, requestRepeatedly));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return count / seconds;
}

async function stop({ server }: Server): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const own = await startApp(ownPort);
const bare = await startBare();
const rounds: { readonly own: number; readonly bare: number }[] = [];
try {
  // The first round of each warms it up.
  for (let round = 0; round <= roundCount; round++) {
    const measured = { bare: await requestsPerSecond(bare), own: await requestsPerSecond(own) };
    if (round > 0) rounds.push(measured);
  }
} finally {
  await Promise.all([stop(own), stop(bare)]);
}
console.log(`/ at ${connectionCount} connections, median of ${roundCount} rounds of ${roundMs / 1000} s each`);
console.log(`npm start        ${median(rounds.map((round) => round.own)).toFixed(0)} a second`);
console.log(`bare next start  ${median(rounds.map((round) => round.bare)).toFixed(0)} a second`);
console.log(
  `ratio            ${median(rounds.map((round) => round.own / round.bare)).toFixed(2)} (at least 0.50 is the aim)`,
);
