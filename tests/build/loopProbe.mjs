import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/*
 * Loaded before a program (`node --import`), it measures how long that program's event loop is held. Its parent asks over
 * the channel: `read` is answered with the longest delay since the last reading, in milliseconds; `hold` holds the loop for
 * 60 ms, to show that it would be seen.
 */

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

/** The histogram notes a turn at its next tick, and after a reset nothing before its first. */
const someTicksMs = 6;

process.on("message", async (asked) => {
  if (asked === "hold") {
    const startedAt = performance.now();
    while (performance.now() - startedAt < 60);
    return;
  }
  await sleep(someTicksMs);
  const longestMs = delay.max / 1e6;
  delay.reset();
  await sleep(someTicksMs);
  process.send?.(longestMs);
});
// The channel alone keeps no program running.
process.channel?.unref();
