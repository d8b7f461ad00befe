import type { Terminal } from '../cli/terminal.ts';

/** How long a run may take before it says what it is doing, in milliseconds. */
const PATIENCE = 300;

/** Says what comes next, on a terminal and only when the run has taken its time already. */
export function createProgress(
  terminal: Terminal,
  now: () => number = () => performance.now(),
): (text: string) => void {
  const start = now();
  return text => {
    if (now() - start > PATIENCE) terminal.progress(text);
  };
}
