import { spawnSync } from 'node:child_process';
import { it } from '@jest/globals';

/** `it` where a program answers, else a skipped test: its name then says what is missing. */
export function itNeeds(
  program: string,
  args: readonly string[],
): (name: string, test: () => void | Promise<void>) => void {
  const found = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  return (name, test) => {
    if (found) it(name, test, 60_000);
    else it.skip(`${name} (skipped: "${[program, ...args].join(' ')}" does not run here)`, test);
  };
}
