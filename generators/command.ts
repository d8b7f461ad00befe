import Generator from 'yeoman-generator';
import { main } from '../src/cli/main.ts';
import { yoWords } from '../src/cli/yeoman-flags.ts';

/** `yo scaffold:NAME` for a command that asks nothing: the same words, output and exit code as `scaffold NAME`. */
export function commandGenerator(name: string): typeof Generator {
  return class extends Generator {
    constructor(args?: string[], options?: ConstructorParameters<typeof Generator>[1]) {
      super(args, options, { customInstallTask: true, customCommitTask: true });
    }

    async default(): Promise<void> {
      process.exitCode = await main([name, ...(yoWords(process.argv.slice(2), name) ?? this.args)]);
    }
  } as unknown as typeof Generator;
}
