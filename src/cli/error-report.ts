import { packageManifest } from '../package-root.ts';
import { type Problem, UserError } from '../user-error.ts';
import { createTerminal, type Terminal } from './terminal.ts';

const KINDS: Record<number, string> = {
  2: 'bad input',
  3: 'refused',
  4: 'due',
  5: 'environment',
  130: 'interrupted',
};

/** Says what went wrong, under --json for programs too, and gives the exit code. */
export function reportError(error: unknown, flags: { json?: unknown; 'no-color'?: unknown }): number {
  const terminal = createTerminal({ quiet: false, color: flags['no-color'] !== true, input: false, json: false });
  if (flags.json === true) terminal.print(JSON.stringify(errorJson(error), null, 2));
  terminal.complain(errorText(error, terminal));
  return error instanceof UserError ? error.exitCode : 1;
}

/** An error for people: the message alone when they can fix it, stack and issue link when it is our bug. */
export function errorText(error: unknown, terminal: Pick<Terminal, 'paint'>): string {
  if (!(error instanceof UserError)) return bugText(error);
  const lines = error.problems.map(problem => `  ${problemText(problem, terminal)}`);
  return [`${terminal.paint('red', 'error:')} ${error.message}`, ...lines].join('\n');
}

/** The same error for programs: the shape in docs/cli.md. */
export function errorJson(error: unknown): object {
  if (!(error instanceof UserError)) return { error: { kind: 'bug', message: String(error), problems: [] } };
  return { error: { kind: KINDS[error.exitCode], message: error.message, problems: error.problems } };
}

function problemText(problem: Problem, terminal: Pick<Terminal, 'paint'>): string {
  const place = problem.file === undefined ? '' : `${problem.file}${position(problem)} `;
  const subject = problem.path === '' ? '' : `${problem.path}: `;
  const hint = problem.hint === undefined ? '' : `; ${problem.hint}`;
  return `${terminal.paint('dim', place)}${subject}${problem.message}${hint}`;
}

function position({ line, column }: Problem): string {
  return line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
}

function bugText(error: unknown): string {
  const { version, bugs } = packageManifest();
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const title = encodeURIComponent(`Crash: ${String(error).split('\n')[0]?.slice(0, 100)}`);
  const about = `generator-scaffold ${version}, Node ${process.version}, ${process.platform}`;
  const body = encodeURIComponent(`${about}\n\n${stack.slice(0, 1500)}`);
  return `This is a bug in generator-scaffold, not in your answers.
${stack}

Please report it: ${bugs.url}/new?title=${title}&body=${body}`;
}
