import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from '../cases.ts';
import { writeTree } from '../roots/write-tree.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type CommandLine, commandLine } from './command-line.ts';

/** A clone of a generated repository, and the person who types commands in it. */
export interface Workplace extends CommandLine {
  readonly read: (path: string) => string;
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
}

/** Generates a repository from answers (YAML) into a scratch folder. */
export async function workplace(answers: string): Promise<Workplace> {
  const files = await generated(answers);
  const dir = writeTree(files.values(), join(scratchFolder(), 'check out'));
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, content: string) => writeFileSync(join(dir, path), content);
  return {
    ...commandLine(dir),
    read,
    write,
    edit: (path, change) => write(path, change(read(path))),
    remove: path => rmSync(join(dir, path)),
  };
}
