/** The code of a system error, such as ENOENT; undefined for anything else that was thrown. */
export function errorCode(error: unknown): unknown {
  // By shape: under Jest the errors of node:fs are no instances of the test's own Error.
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
