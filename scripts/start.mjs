import "./nodeVersion.mjs";
import { shareBaseVariable } from "../lib/scenario/shareBase.mjs";
import { awsEnvironment, obstacleToAws } from "./awsStart.mjs";
import { build } from "./build.mjs";
import { buildIsFresh } from "./buildStamp.mjs";
import { addressOf, isLoopback, obstacleTo, readListenOptions, waitUntilServing } from "./listen.mjs";
import { endedNotice, endedOn } from "./nodeLines.mjs";
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
// For the build, whose pages name their picture there, and for the server, whose links lead there.
process.env[shareBaseVariable] = read.shareBase;

const endedDay = endedOn(process.versions.node, new Date());
if (endedDay !== null) console.error(endedNotice(process.versions.node, endedDay));
const withAws = read.aws || process.env.TOLLGATE_AWS === "1";
if (withAws) {
  const obstacleForAws = obstacleToAws(host, endedDay, read.acceptUnsupportedNode);
  if (obstacleForAws !== null) giveUp(obstacleForAws);
}

const obstacle = await obstacleTo(host, port);
if (obstacle !== null) giveUp(obstacle);

if (!buildIsFresh()) {
  console.log("Building the app: the first time, and after a change of its files.");
  const code = await build();
  if (code !== 0) giveUp("The build failed; what went wrong is above.");
}

// Next's own banner is left out, so that the address is the last line.
const aws = withAws ? awsEnvironment(host, port) : null;
const server = spawnTool("next", ["start", "--hostname", host, "--port", String(port)], {
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, ...aws?.env },
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
  if (aws !== null) console.log("Asking AWS is on. This address signs one browser in, once:");
  console.log(`Tollgate is at ${addressOf(host, port)}${aws?.path ?? ""}`);
}
const code = await ended;
process.exit(stopping ? 0 : code || 1);
