import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, scaffold } from '../../cli/bin.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';

/** A checked out repository, and somebody who edits it and runs a version of scaffold there. */
export interface Copy {
  readonly dir: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Throws where the change does nothing: then the templates are no longer what the edit was made for. */
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly remove: (path: string) => void;
  readonly run: (program: readonly string[], ...args: readonly string[]) => Promise<Ended>;
  /** The same repository once more, as a team mate has it. */
  readonly clone: () => Copy;
}

export function copyAt(dir: string): Copy {
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
  return {
    dir,
    read,
    write,
    edit: (path, change) => {
      const [before, after] = [read(path), change(read(path))];
      if (before === after) throw new Error(`${path} was not changed`);
      write(path, after);
    },
    remove: path => rmSync(join(dir, path)),
    run: (command, ...args) => scaffold(args, { cwd: dir, command }),
    clone: () => {
      const folder = scratchFolder();
      cpSync(dir, folder, { recursive: true });
      return copyAt(folder);
    },
  };
}
