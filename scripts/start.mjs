import "./nodeVersion.mjs";
import { shareBaseVariable } from "../lib/scenario/shareBase.mjs";
import { awsEnvironment, obstacleToAws } from "./awsStart.mjs";
import { build } from "./build.mjs";
import { isBuildFresh } from "./buildStamp.mjs";
import { addressOf, isLoopback, listenObstacle, obstacleTo, ownHosts, readListenOptions } from "./listen.mjs";
import { endedNotice, endedOn } from "./nodeLines.mjs";
import { onStop } from "./project.mjs";

/** How long a server may take to stop. After that the program ends in any case. */
const secondsToStop = 5;

/** @type {(message: string) => never} */
const giveUp = (message) => {
  console.error(message);
  process.exit(1);
};

const read = readListenOptions(process.argv.slice(2));
if (!read.ok) giveUp(read.error);
const { host, port, shareBase, acceptUnsupportedNode } = read.value;
// The build names the preview picture at this address, and the server's links lead to it.
process.env[shareBaseVariable] = shareBase;

const endedDay = endedOn(process.versions.node, new Date());
if (endedDay !== null) console.error(endedNotice(process.versions.node, endedDay));
const withAws = read.value.aws || process.env.TOLLGATE_AWS === "1";
if (withAws) {
  const obstacleForAws = obstacleToAws(host, endedDay, acceptUnsupportedNode);
  if (obstacleForAws !== null) giveUp(obstacleForAws);
}

const obstacle = await obstacleTo(host, port);
if (obstacle !== null) giveUp(obstacle);

if (!isBuildFresh()) {
  console.log("Building the app: the first time, and after a change of its files.");
  const code = await build();
  if (code !== 0) giveUp("The build failed; what went wrong is above.");
}

const aws = withAws ? awsEnvironment(host, port) : null;
Object.assign(process.env, aws?.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
const { serve } = await import("./serve.mjs");
// The server runs in this process, so killing the process ends it.
const server = await serve({ host, port, ownHosts: withAws ? ownHosts(host, port) : null }).catch((error) =>
  giveUp(listenObstacle(error, host, port)),
);
onStop(() => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), secondsToStop * 1000).unref();
});

if (!isLoopback(host)) console.log(`Anyone who can reach ${host} can use this; it asks for no password.`);
if (aws !== null) console.log("Asking AWS is on. This address signs one browser tab in, once:");
console.log(`Tollgate is at ${addressOf(host, port)}${aws?.path ?? ""}`);
