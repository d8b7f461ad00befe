import { answerFlags, changeFlags, envAddFlags, type Flag, globalFlags, newFlags, updateFlags } from './flags.ts';

/** What a command gets from the command line. */
export type Invocation = {
  positionals: readonly string[];
  /** Values by flag name; repeatable flags have all of them. */
  flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
};

/** One command of the contract in docs/cli.md. */
export type Command = {
  name: string;
  usage: string;
  summary: string;
  flags: readonly Flag[];
  maxPositionals: number;
};

export const commands: readonly Command[] = [
  {
    name: 'new',
    usage: '[new] [DIR]',
    summary: 'ask or read answers, show the review, write a new repository into DIR',
    flags: newFlags,
    maxPositionals: 1,
  },
  {
    name: 'undo',
    usage: 'undo',
    summary: 'put back what the last writing command changed, byte for byte',
    flags: [],
    maxPositionals: 0,
  },
  {
    name: 'answers',
    usage: 'answers',
    summary: 'print every answer with its source',
    flags: answerFlags,
    maxPositionals: 0,
  },
  {
    name: 'schema',
    usage: 'schema',
    summary: 'print the JSON Schema of the answers file',
    flags: [],
    maxPositionals: 0,
  },
  {
    name: 'update',
    usage: 'update',
    summary: 'bring the repository in line with its scaffold.yaml, keep every edit',
    flags: updateFlags,
    maxPositionals: 0,
  },
  {
    name: 'upgrade',
    usage: 'upgrade',
    summary: 'bring newer templates in, keep every edit',
    flags: updateFlags,
    maxPositionals: 0,
  },
  {
    name: 'status',
    usage: 'status [--check]',
    summary: 'versions, and which files are clean, edited, deleted or unknown',
    flags: [{ name: 'check', summary: 'exit with 4 when something is due' }],
    maxPositionals: 0,
  },
  {
    name: 'diff',
    usage: 'diff [PATH]',
    summary: "the team's edits against what was generated",
    flags: [],
    maxPositionals: 1,
  },
  {
    name: 'doctor',
    usage: 'doctor',
    summary: 'tools, placeholders still to fill, lock files; each with the fix',
    flags: [],
    maxPositionals: 0,
  },
  {
    name: 'env list',
    usage: 'env list',
    summary: 'the environments: clouds, accounts, ranges, protection, edited files',
    flags: [],
    maxPositionals: 0,
  },
  {
    name: 'env add',
    usage: 'env add NAME',
    summary: 'add an environment: ranges and names beside those that are there, then its files',
    flags: envAddFlags,
    maxPositionals: 1,
  },
  {
    name: 'env remove',
    usage: 'env remove NAME',
    summary: 'say what to destroy first, in its order; once that is confirmed, remove the environment',
    flags: [{ name: 'confirm-destroyed', summary: 'everything of it is destroyed already' }, ...changeFlags],
    maxPositionals: 1,
  },
  {
    name: 'env promote',
    usage: 'env promote FROM TO [PATH...]',
    summary: 'carry answers of one environment to the next',
    flags: changeFlags,
    maxPositionals: 100,
  },
  {
    name: 'env diff',
    usage: 'env diff A B',
    summary: 'the answers in which two environments differ, and who gave each',
    flags: [],
    maxPositionals: 2,
  },
];

/** The command that argv begins with, of one word or of two, and the words after its name. */
export function leadingCommand([first, second, ...rest]: readonly string[]):
  | { command: Command; rest: string[] }
  | undefined {
  const long = findCommand(`${first} ${second}`);
  if (long) return { command: long, rest };
  const short = first === undefined ? undefined : findCommand(first);
  return short && { command: short, rest: second === undefined ? [] : [second, ...rest] };
}

/** The commands whose first word is `word`, such as those of `env`; none where it is a whole command. */
export function groupOf(word: string | undefined): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${word} `));
}

export function findCommand(name: string): Command | undefined {
  return commands.find(command => command.name === name);
}

export function flagsOf(command: Command): readonly Flag[] {
  return [...command.flags, ...globalFlags];
}
