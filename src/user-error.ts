/** Exit codes a person can act on; 0 is success and 1 is our bug. The whole table is in docs/cli.md. */
export type ExitCode = 2 | 3 | 4 | 5 | 130;

/** One thing that is wrong, and where. */
export type Problem = {
  /** Dotted answer path (`environments.dev.aws`), or a file path in the repository. */
  path: string;
  message: string;
  file?: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** What to do next. */
  hint?: string;
};

type Details = { exitCode: ExitCode; problems?: readonly Problem[]; cause?: unknown };

/** The person can fix this: shown without a stack. Anything else that is thrown is our bug (exit 1). */
export class UserError extends Error {
  override name = 'UserError';
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];

  constructor(message: string, details: Details) {
    super(message, { cause: details.cause });
    this.exitCode = details.exitCode;
    this.problems = details.problems ?? [];
  }
}
