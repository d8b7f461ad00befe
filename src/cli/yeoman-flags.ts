import { findCommand, flagsOf, type Invocation } from './commands.ts';
import type { Flag } from './flags.ts';
import { parseCommandLine } from './parse.ts';

type FlagValue = Invocation['flags'][string];

/** Switches that yo and Yeoman's environment read themselves. */
const YEOMAN_SWITCHES = new Set(
  'generators insight skip-cache skip-install force-install ask-answered force bail'
    .split(' ')
    .flatMap(name => [`--${name}`, `--no-${name}`]),
);

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

/**
 * What a person wrote after `yo scaffold`, read like the bin reads it: yo itself accepts any flag and any number of words, and
 * takes the word after a switch for its value. Undefined where argv does not name our generator. Throws UserError (exit 2).
 */
export function yoInvocation(argv: readonly string[]): Invocation | undefined {
  const words = yoWords(argv, 'app');
  return words && parseCommandLine(['new', ...words]).invocation;
}

/** What a person wrote beside `scaffold:<generator>`; undefined where argv does not name it. */
export function yoWords(argv: readonly string[], generator: string): string[] | undefined {
  const words = argv.filter(word => !YEOMAN_SWITCHES.has(word));
  const names = generator === 'app' ? ['scaffold', 'scaffold:app'] : [`scaffold:${generator}`];
  const at = words.findIndex(word => names.includes(word.replace(/^generator-/, '')));
  return at < 0 ? undefined : words.toSpliced(at, 1);
}

function flagValue(options: Record<string, unknown>, name: string): FlagValue {
  const value = options[yeomanName(name)] as FlagValue;
  return name === yeomanName(name) ? value : value === false;
}
