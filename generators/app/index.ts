import { basename } from 'node:path';
import type { BaseOptions } from 'yeoman-generator';
import Generator from 'yeoman-generator';
import { errorText } from '../../src/cli/error-report.ts';
import type { Flag } from '../../src/cli/flags.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { flagValues, refuseUnknownFlags, yeomanFlags, yeomanName } from '../../src/cli/yeoman-flags.ts';
import { runNew } from '../../src/commands/new.ts';
import { UserError } from '../../src/user-error.ts';
import { askWith } from '../../src/wizard/inquirer-ask.ts';
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
    const flags = flagValues(this.options);
    const terminal = createTerminal({
      quiet: flags.quiet === true,
      color: flags['no-color'] !== true,
      input: flags['no-input'] !== true && flags.yes !== true,
      json: flags.json === true,
    });
    const ask: Ask = question => askWith(prompt => this.prompt([prompt as never]), question);
    const { folder } = this.options;
    const positionals = typeof folder === 'string' ? [folder] : [];
    try {
      if (isYo(process.argv[1])) refuseUnknownFlags(process.argv.slice(2));
      process.exitCode = await runNew({ positionals, flags }, terminal, ask);
    } catch (error) {
      // yo would print a stack, and crash on an error with a textual code.
      terminal.complain(errorText(error, terminal));
      process.exitCode = error instanceof UserError ? error.exitCode : 1;
    }
  }
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
