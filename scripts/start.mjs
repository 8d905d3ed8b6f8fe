import "./nodeVersion.mjs";
import { build } from "./build.mjs";
import { buildIsFresh } from "./buildStamp.mjs";
import { addressOf, isLoopback, obstacleTo, readListenOptions, waitUntilServing } from "./listen.mjs";
import { exitCodeOf, onStop, spawnTool } from "./project.mjs";

/** How long a server that was asked to stop may take. */
const secondsToStop = 5;

/** @type {(message: string) => never} */
const giveUp = (message) => {
  console.error(message);
  process.exit(1);
};

const read = readListenOptions(process.argv.slice(2));
if (!read.ok) giveUp(read.message);
const { host, port } = read;
const obstacle = await obstacleTo(host, port);
if (obstacle !== null) giveUp(obstacle);

if (!buildIsFresh()) {
  console.log("Building the app: the first time, and after a change of its files.");
  const code = await build();
  if (code !== 0) giveUp("The build failed; what went wrong is above.");
}

// Next's own banner is left out, so that the address is the last line.
const server = spawnTool("next", ["start", "--hostname", host, "--port", String(port)], {
  stdio: ["ignore", "ignore", "inherit"],
});
const ended = exitCodeOf(server);
let stopping = false;
onStop(() => {
  stopping = true;
  server.kill("SIGTERM");
  setTimeout(() => server.kill("SIGKILL"), secondsToStop * 1000).unref();
});

const serving = await Promise.race([waitUntilServing(host, port).then(() => true), ended.then(() => false)]);
if (serving) {
  if (!isLoopback(host)) console.log(`Anyone who can reach ${host} can use this; it asks for no password.`);
  console.log(`Tollgate is at ${addressOf(host, port)}`);
}
const code = await ended;
process.exit(stopping ? 0 : code || 1);
