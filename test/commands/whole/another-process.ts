/** A process that does not exist: a command that is hit may leave its lock behind, and that must not name the test. */
const DEAD_PID = 4_194_304 + 7;

/** Runs `run` as a process that is gone afterwards. */
export async function asAnother<Result>(run: () => Promise<Result>): Promise<Result> {
  const { pid } = process;
  Object.defineProperty(process, 'pid', { value: DEAD_PID, configurable: true });
  try {
    return await run();
  } finally {
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
  }
}
