// Loaded before a program with --import: when it ends, its own use of CPU and memory is written to $BENCH_OUT.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_OUT,
    JSON.stringify({ cpu: (user + system) / 1e6, user: user / 1e6, rss: maxRSS / 1024 }),
  );
});
