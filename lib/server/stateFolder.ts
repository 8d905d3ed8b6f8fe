import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

/**
 * The folder of stored answers and of the day's count of calls: TOLLGATE_STATE_DIR, else the state folder of the XDG
 * Base Directory Specification. A relative XDG_STATE_HOME is ignored, because that specification calls it invalid.
 */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  const { TOLLGATE_STATE_DIR: own = "", XDG_STATE_HOME: xdg = "" } = env;
  // Without `turbopackIgnore`, the build would trace the whole project as files of this folder.
  if (own !== "") return resolve(/*turbopackIgnore: true*/ own);
  return join(isAbsolute(xdg) ? xdg : join(homedir(), ".local", "state"), "tollgate");
}
