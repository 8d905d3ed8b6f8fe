import { existsSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/*
 * Measures the longest turn of a program's event loop. It is loaded before that program (`node --import`). The parent asks
 * over the channel: `read` is answered with the longest turn since the last reading, in milliseconds; `hold` blocks the
 * loop for 80 ms of work, so that a test can check that the probe sees it.
 *
 * On a busy machine a turn's time on the clock is mostly the time of other programs. So a turn counts with the least of
 * three measures: its time on the clock; that without the time in which this thread was ready to run and got no processor
 * (Linux counts it); and the processor time that the program used in it, all its threads together.
 */

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

const schedstat = "/proc/self/schedstat";
const countsWaiting = existsSync(schedstat);

/** How long this thread has waited for a processor so far, in milliseconds. */
const waitedMs = () => (countsWaiting ? Number(readFileSync(schedstat, "utf8").split(" ")[1]) / 1e6 : 0);
/** The processor time of this program so far, in milliseconds. */
const usedMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const now = () => ({ ranMs: performance.now() - waitedMs(), usedMs: usedMs() });
/** @param {ReturnType<typeof now>} start @param {ReturnType<typeof now>} end */
const turnMs = (start, end) => Math.min(end.ranMs - start.ranMs, end.usedMs - start.usedMs);

let lastTick = now();
let longestOwnMs = 0;
// The loop runs a timer once in each round, so the time between two ticks holds a whole turn or more.
setInterval(() => {
  const tick = now();
  longestOwnMs = Math.max(longestOwnMs, turnMs(lastTick, tick));
  lastTick = tick;
}, 1).unref();

/** The histogram notes a turn at its next tick, and after a reset nothing before its first. */
const someTicksMs = 6;

process.on("message", async (asked) => {
  if (asked === "hold") {
    const start = now();
    while (turnMs(start, now()) < 80);
    return;
  }
  await sleep(someTicksMs);
  const longestMs = Math.min(delay.max / 1e6, longestOwnMs);
  delay.reset();
  longestOwnMs = 0;
  await sleep(someTicksMs);
  process.send?.(longestMs);
});
// The channel alone keeps no program running.
process.channel?.unref();
