import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Runs something while garbage is collected all the time: what only a weak reference holds is gone at once. */
export async function whileCollecting<T>(run: () => Promise<T>): Promise<T> {
  const timer = setInterval(collectGarbage, 20);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}
