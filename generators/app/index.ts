import { basename } from 'node:path';
import type { BaseOptions } from 'yeoman-generator';
import Generator from 'yeoman-generator';
import type { Invocation } from '../../src/cli/commands.ts';
import { reportError } from '../../src/cli/error-report.ts';
import type { Flag } from '../../src/cli/flags.ts';
import { terminalFor } from '../../src/cli/terminal.ts';
import { flagValues, yeomanFlags, yeomanName, yoInvocation } from '../../src/cli/yeoman-flags.ts';
import { runNew } from '../../src/commands/new.ts';
import { askWith, INTERRUPTED, isInterruption } from '../../src/wizard/inquirer-ask.ts';
import type { Ask } from '../../src/wizard/question.ts';

type Options = BaseOptions & Record<string, unknown>;

/** `yo scaffold`: the same command as `scaffold new`, asked with Yeoman's prompt. Nothing goes through mem-fs. */
export default class AppGenerator extends Generator<Record<string, unknown>, Options> {
  constructor(args?: string[], options?: Options) {
    super(args, options, { customInstallTask: true, customCommitTask: true });
    this.argument('folder', { type: String, required: false, description: 'folder of the new repository' });
    for (const flag of yeomanFlags()) this.option(yeomanName(flag.name), yeomanOption(flag));
  }

  async default(): Promise<void> {
    this.env.on('error', explainInterruption);
    const ask: Ask = question => askWith(prompt => this.prompt([prompt as never]), question);
    try {
      const invocation = invocationOf(this.options);
      process.exitCode = await runNew(invocation, terminalFor(invocation.flags), ask);
    } catch (error) {
      // yo would print a stack, and crash on an error with a textual code.
      process.exitCode = reportError(error, flagValues(this.options));
    }
  }
}

// yo does not wait for us after Ctrl-C: it prints the message of the error and exits with its code.
function explainInterruption(error: unknown): void {
  if (isInterruption(error)) Object.assign(error, { message: INTERRUPTED, code: 130 });
}

function invocationOf(options: Options): Invocation {
  const typed = isYo(process.argv[1]) ? yoInvocation(process.argv.slice(2)) : undefined;
  const { folder } = options;
  return typed ?? { positionals: typeof folder === 'string' ? [folder] : [], flags: flagValues(options) };
}

function isYo(script: string | undefined): boolean {
  return script !== undefined && (basename(script) === 'yo' || /[\\/]yo[\\/]lib[\\/]cli\.js$/.test(script));
}

// Yeoman would join the values of a repeated flag with commas.
const listed = (value: unknown): unknown => [value].flat(2);

function yeomanOption({ value, repeatable, summary }: Flag): {
  type: typeof String | typeof Boolean;
  description: string;
} {
  const type = repeatable ? (listed as unknown as typeof String) : String;
  return { type: value ? type : Boolean, description: summary };
}
