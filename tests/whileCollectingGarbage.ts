import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Runs something while garbage is collected every 20 ms, so that an object with only a weak reference is soon gone. */
export async function whileCollectingGarbage<T>(run: () => Promise<T>): Promise<T> {
  const timer = setInterval(collectGarbage, 20);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}
