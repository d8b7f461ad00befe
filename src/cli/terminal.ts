import { styleText } from 'node:util';
import type { Invocation } from './commands.ts';

/** Where a command prints: data to standard output, everything said about it to standard error. */
export type Terminal = {
  /** Data: what a pipe wants. */
  print(text: string): void;
  /** Notes for a person; silent under --quiet. */
  note(text: string): void;
  /** What is going on, where a person watches; the next text replaces it. */
  progress(text: string): void;
  /** Errors; never silent. */
  complain(text: string): void;
  /** Whether a person sits in front of it and may be asked. */
  interactive: boolean;
  paint(style: Style, text: string): string;
};

export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';

type Settings = { quiet: boolean; color: boolean; input: boolean; json: boolean };

/** The terminal that a command line asks for. */
export function terminalFor(flags: Invocation['flags']): Terminal {
  return createTerminal({
    quiet: flags.quiet === true,
    color: flags['no-color'] !== true,
    input: flags['no-input'] !== true && flags.yes !== true,
    json: flags.json === true,
  });
}

export function createTerminal(
  { quiet, color, input, json }: Settings,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const colored = color && wantsColor(env);
  return {
    print: text => void process.stdout.write(`${text}\n`),
    note: text => void (quiet || process.stderr.write(`${text}\n`)),
    progress: text => void (quiet || !process.stderr.isTTY || process.stderr.write(`${text}\r`)),
    complain: text => void process.stderr.write(`${text}\n`),
    // Asked for late: who looks at process.stdin makes Node read it without waiting, and `--answers -` has to wait.
    get interactive() {
      return input && !json && !isAutomated(env) && process.stdin.isTTY === true && process.stderr.isTTY === true;
    },
    paint: (style, text) => (colored ? styleText(style, text, { validateStream: false }) : text),
  };
}

function wantsColor(env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR || env.TERM === 'dumb') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return process.stderr.isTTY === true && process.stdout.isTTY === true;
}

// A CI job may have a terminal (docker -t) and nobody in front of it.
function isAutomated(env: NodeJS.ProcessEnv): boolean {
  return env.CI !== undefined && !['', '0', 'false'].includes(env.CI);
}
