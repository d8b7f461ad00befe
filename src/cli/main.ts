import { packageVersion } from '../package-root.ts';
import { type Command, groupOf, type Invocation } from './commands.ts';
import { reportError } from './error-report.ts';
import { groupHelp, help } from './help.ts';
import { parseCommandLine, wantsJson } from './parse.ts';
import { type Terminal, terminalFor } from './terminal.ts';

/** Runs one command line and gives the exit code. Nothing is thrown out of it. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const group = groupOf(argv[0]);
    if (group.length > 0 && argv[1] === '--help') return say(groupHelp(group).trimEnd());
    const { command, invocation } = parseCommandLine(argv);
    if (invocation.flags.version) return say(packageVersion());
    if (invocation.flags.help)
      return say(help(command.name === 'new' && argv[0] !== 'new' ? undefined : command).trimEnd());
    return await run(command, invocation, terminalFor(invocation.flags));
  } catch (error) {
    // The command line itself may be what is wrong, so its flags are looked for by hand.
    return reportError(error, { json: wantsJson(argv), 'no-color': argv.includes('--no-color') });
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

type Run = (invocation: Invocation, terminal: Terminal) => Promise<number>;

// Each command is loaded when it is called: `--version` must not pay for the templates.
const runners: Record<string, () => Promise<Run>> = {
  new: async () => {
    // Before anything else is loaded: the limits hold for what grows after them.
    (await import('./small-heap.ts')).keepHeapSmall();
    return (await import('../commands/new.ts')).runNew;
  },
  undo: async () => (await import('../commands/undo.ts')).runUndo,
  answers: async () => (await import('../commands/answers.ts')).runAnswers,
  schema: async () => (await import('../commands/schema.ts')).runSchema,
  status: async () => (await import('../commands/status.ts')).runStatus,
  diff: async () => (await import('../commands/diff.ts')).runDiff,
  update: async () => (await import('../commands/update.ts')).runUpdate,
  upgrade: async () => (await import('../commands/update.ts')).runUpgrade,
  doctor: async () => (await import('../commands/doctor.ts')).runDoctor,
  'env list': async () => (await import('../commands/env-list.ts')).runEnvList,
  'env add': async () => (await import('../commands/env.ts')).envAdd,
  'env remove': async () => (await import('../commands/env.ts')).envRemove,
  'env promote': async () => (await import('../commands/env.ts')).envPromote,
  'env diff': async () => (await import('../commands/env-diff.ts')).runEnvDiff,
};

async function run(command: Command, invocation: Invocation, terminal: Terminal): Promise<number> {
  const load = runners[command.name];
  if (!load) throw new Error(`no runner for ${command.name}`);
  return (await load())(invocation, terminal);
}
