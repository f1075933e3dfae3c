import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * Loaded into the measured server: on SIGUSR2 prints how long the event loop stood still at most since the last time, in
 * milliseconds, and what the process used: processor milliseconds and bytes of memory.
 */
const lus = monitorEventLoopDelay({ resolution: 1 });
lus.enable();
process.on("SIGUSR2", () => {
  const { user, system } = process.cpuUsage();
  console.log(
    `lus ${JSON.stringify({ langst: lus.max / 1e6, cpu: (user + system) / 1000, rss: process.memoryUsage.rss() })}`,
  );
  lus.reset();
});
