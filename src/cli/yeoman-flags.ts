import { nearest } from '../answers/nearest.ts';
import { UserError } from '../user-error.ts';
import { findCommand, flagsOf, type Invocation } from './commands.ts';
import type { Flag } from './flags.ts';

type FlagValue = Invocation['flags'][string];

/** Flags that yo and Yeoman's environment read themselves (`yo --help`, `yo scaffold --help`). */
const YEOMAN_FLAGS =
  'help version generators color insight skip-cache skip-install force-install ask-answered force bail'
    .split(' ')
    .flatMap(name => [name, `no-${name}`]);

/** The flags of `scaffold new` as Yeoman declares them: it answers --help and --version itself, and negates by --no-. */
export function yeomanFlags(): readonly Flag[] {
  const command = findCommand('new');
  return command ? flagsOf(command).filter(({ name }) => name !== 'help' && name !== 'version') : [];
}

/** Name under which Yeoman knows a flag: it takes --no-git for the negation of --git. */
export const yeomanName = (name: string): string => name.replace(/^no-/, '');

/** Our flags, from the options that Yeoman read. */
export function flagValues(options: Record<string, unknown>): Record<string, FlagValue> {
  return Object.fromEntries(yeomanFlags().map(({ name }) => [name, flagValue(options, name)]));
}

/** Yeoman accepts any flag in silence. Throws UserError (exit 2) for one that nobody knows. */
export function refuseUnknownFlags(argv: readonly string[]): void {
  const known = [...yeomanFlags().map(({ name }) => name), 'git', 'input', 'color', ...YEOMAN_FLAGS];
  const given = argv.filter(word => word.startsWith('--')).map(word => word.slice(2).split('=')[0] ?? '');
  const unknown = given.find(name => !known.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  const hint = meant ? `did you mean --${meant}?` : 'see yo scaffold --help';
  throw new UserError(`yo scaffold has no flag --${unknown}; nothing was changed: ${hint}`, { exitCode: 2 });
}

function flagValue(options: Record<string, unknown>, name: string): FlagValue {
  const value = options[yeomanName(name)] as FlagValue;
  return name === yeomanName(name) ? value : value === false;
}
