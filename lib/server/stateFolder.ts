import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

/**
 * Where kept answers and the day's count of calls lie: TOLLGATE_STATE_DIR, else the folder for state of the XDG Base
 * Directory Specification, which calls a relative path there invalid.
 */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  const { TOLLGATE_STATE_DIR: own = "", XDG_STATE_HOME: xdg = "" } = env;
  // Else the build would take the whole project for files of this folder.
  if (own !== "") return resolve(/*turbopackIgnore: true*/ own);
  return join(isAbsolute(xdg) ? xdg : join(homedir(), ".local", "state"), "tollgate");
}
