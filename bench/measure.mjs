// Loaded before a program with --import: when it ends, its peak memory in MB is written to $BENCH_OUT.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_OUT, String(process.resourceUsage().maxRSS / 1024)));
