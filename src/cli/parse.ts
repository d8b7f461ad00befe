import { parseArgs } from 'node:util';
import { nearest } from '../answers/nearest.ts';
import { UserError } from '../user-error.ts';
import { type Command, commands, findCommand, flagsOf, groupOf, type Invocation, leadingCommand } from './commands.ts';
import type { Flag } from './flags.ts';

/** The command that argv asks for, and its flags. Throws UserError (exit 2) for what no command knows. */
export function parseCommandLine(argv: readonly string[]): { command: Command; invocation: Invocation } {
  const named = leadingCommand(argv);
  if (!named) refuseGroup(argv);
  const { command, rest } = named ?? { command: defaultCommand(), rest: argv };
  const { values, positionals } = readFlags(command, rest);
  if (!named && positionals[0] !== undefined) refuseMistypedCommand(positionals[0]);
  if (positionals.length > command.maxPositionals) {
    const extra = positionals.slice(command.maxPositionals).join(' ');
    throw new UserError(`too many arguments for scaffold ${command.usage}: ${extra}; nothing was changed`, {
      exitCode: 2,
    });
  }
  return { command, invocation: { positionals, flags: values } };
}

// `scaffold env` would otherwise make a repository in a folder of that name.
function refuseGroup([first, second]: readonly string[]): void {
  const group = groupOf(first);
  if (first === undefined || group.length === 0) return;
  const known = group.map(({ usage }) => `scaffold ${usage}`).join(', ');
  const meant =
    second === undefined
      ? undefined
      : nearest(
          `${first} ${second}`,
          group.map(({ name }) => name),
        );
  const hint = meant === undefined ? `there are: ${known}` : `did you mean scaffold ${meant}?`;
  const what = second === undefined || second.startsWith('-') ? 'needs another word' : `has no command "${second}"`;
  throw new UserError(`scaffold ${first} ${what}; nothing was changed: ${hint}`, { exitCode: 2 });
}

function defaultCommand(): Command {
  const command = findCommand('new');
  if (!command) throw new Error('the table of commands lacks new');
  return command;
}

function readFlags(command: Command, args: readonly string[]): { values: Invocation['flags']; positionals: string[] } {
  const known = flagsOf(command);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map(flag => [flag.name, option(flag)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkFlag(command, known, { name: token.rawName, value: givenValue(token) });
  }
  return { values: values as Invocation['flags'], positionals };
}

// parseArgs takes the next word whatever it is, and `--dir --dry-run` would write into a folder of that name.
function givenValue({ value, inlineValue }: { value: string | undefined; inlineValue: boolean | undefined }) {
  return inlineValue === false && value?.startsWith('--') ? undefined : value;
}

function option(flag: Flag): { type: 'string' | 'boolean'; multiple?: boolean } {
  return { type: flag.value ? 'string' : 'boolean', ...(flag.repeatable ? { multiple: true } : {}) };
}

function checkFlag(command: Command, known: readonly Flag[], given: { name: string; value: string | undefined }): void {
  const flag = known.find(candidate => `--${candidate.name}` === given.name);
  if (!flag) {
    const meant = meantFlag(given.name.replace(/^-+/, ''), known);
    const hint = meant ? `did you mean --${meant}?` : `see scaffold ${command.name} --help`;
    throw new UserError(`scaffold ${command.name} has no flag ${given.name}; nothing was changed: ${hint}`, {
      exitCode: 2,
    });
  }
  if (flag.value && (given.value === undefined || given.value === '')) {
    throw new UserError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`, { exitCode: 2 });
  }
  if (!flag.value && given.value !== undefined) {
    throw new UserError(`--${flag.name} takes no value`, { exitCode: 2 });
  }
}

function meantFlag(word: string, known: readonly Flag[]): string | undefined {
  const names = known.map(({ name }) => name);
  return nearest(word, names) ?? names.find(name => word.length === 1 && name.startsWith(word));
}

// `scaffold statsu` would otherwise make a repository in a folder of that name.
function refuseMistypedCommand(word: string): void {
  const meant = ['help', 'version'].includes(word)
    ? `--${word}`
    : nearest(
        word,
        commands.flatMap(command => [command.name, command.name.split(' ')[0] ?? '']),
      );
  if (meant === undefined || word.includes('/')) return;
  const message = `there is no command "${word}"; nothing was changed: did you mean scaffold ${meant}? For a new folder of that name: scaffold new ${word}`;
  throw new UserError(message, { exitCode: 2 });
}

/** Whether argv asks for the machine-readable form, even when the rest of it cannot be read. */
export function wantsJson(argv: readonly string[]): boolean {
  return argv.includes('--json');
}
