import { randomBytes } from "node:crypto";
import { isLoopback, ownHosts } from "./listen.mjs";

/**
 * Why `--aws` cannot be used here; null where it can.
 * @param {string} host
 * @param {string | null} endedDay since when this Node.js gets no security fixes
 * @param {boolean} accepted
 */
export const obstacleToAws = (host, endedDay, accepted) => {
  if (!isLoopback(host)) {
    return `--aws works on this machine alone: leave --host out, or name a loopback address. ${host} can be reached by others.`;
  }
  if (endedDay !== null && !accepted) {
    return "A program with AWS credentials should run on a Node.js that gets security fixes. To run --aws on this one all the same, add --accept-unsupported-node.";
  }
  return null;
};

/**
 * The environment variables for the server, and the path that the reader opens. The one-time token is in the path's
 * fragment, which browsers never send, so no log and no Referer has it.
 * @param {string} host
 * @param {number} port
 */
export const awsEnvironment = (host, port) => {
  const token = randomBytes(32).toString("base64url");
  return {
    env: { TOLLGATE_AWS: "1", TOLLGATE_TOKEN: token, TOLLGATE_HOSTS: ownHosts(host, port).join(",") },
    path: `/import#token=${token}`,
  };
};
