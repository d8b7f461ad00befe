import { packageVersion } from '../package-root.ts';
import { UserError } from '../user-error.ts';
import type { Command, Invocation } from './commands.ts';
import { errorJson, errorText } from './error-report.ts';
import { help } from './help.ts';
import { parseCommandLine, wantsJson } from './parse.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Runs one command line and gives the exit code. Nothing is thrown out of it. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const { command, invocation } = parseCommandLine(argv);
    if (invocation.flags.version) return say(packageVersion());
    if (invocation.flags.help)
      return say(help(command.name === 'new' && argv[0] !== 'new' ? undefined : command).trimEnd());
    return await run(command, invocation, terminalOf(invocation));
  } catch (error) {
    return fail(error, argv);
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function terminalOf({ flags }: Invocation): Terminal {
  return createTerminal({
    quiet: flags.quiet === true,
    color: flags['no-color'] !== true,
    input: flags['no-input'] !== true && flags.yes !== true,
    json: flags.json === true,
  });
}

type Run = (invocation: Invocation, terminal: Terminal) => Promise<number>;

// Each command is loaded when it is called: `--version` must not pay for the templates.
const runners: Record<string, () => Promise<Run>> = {
  new: async () => (await import('../commands/new.ts')).runNew,
  answers: async () => (await import('../commands/answers.ts')).runAnswers,
  schema: async () => (await import('../commands/schema.ts')).runSchema,
  status: async () => (await import('../commands/status.ts')).runStatus,
  diff: async () => (await import('../commands/diff.ts')).runDiff,
  doctor: async () => (await import('../commands/doctor.ts')).runDoctor,
};

async function run(command: Command, invocation: Invocation, terminal: Terminal): Promise<number> {
  const load = runners[command.name];
  if (!load) throw new Error(`no runner for ${command.name}`);
  return (await load())(invocation, terminal);
}

function fail(error: unknown, argv: readonly string[]): number {
  const terminal = createTerminal({ quiet: false, color: !argv.includes('--no-color'), input: false, json: false });
  if (wantsJson(argv)) terminal.print(JSON.stringify(errorJson(error), null, 2));
  terminal.complain(errorText(error, terminal));
  return error instanceof UserError ? error.exitCode : 1;
}
