import { monitorEventLoopDelay } from "node:perf_hooks";

/*
 * Loaded before a program (`node --import`), it measures how long that program's event loop is held, and tells its
 * parent on request: the longest delay since the last request, in milliseconds.
 */

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on("message", () => {
  process.send?.(delay.max / 1e6);
  delay.reset();
});
// The channel alone keeps no program running.
process.channel?.unref();
