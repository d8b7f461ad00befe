import fs from 'node:fs';
import { join } from 'node:path';
import { snapshot } from '../../apply/tree.ts';
import { type CommandLine, commandLineOf } from './command-line.ts';
import { overwrite } from './linked-folder.ts';

export type Version = 'now' | 'later';

/** The command lines of both versions, and two repositories that the present one has made: with one environment and with two. */
export type Patterns = {
  commands: Readonly<Record<Version, CommandLine>>;
  folders: Readonly<Record<'one' | 'two', string>>;
  /** The generated files of the first, the record apart. */
  generated: readonly string[];
};

const ANSWERS = `project:
  name: acme-platform
environments:
  dev:
    profile: dev
    aws:
      regions:
        eu-west-1: {}
`;

/** Makes the patterns below `directory`. `homes` are the folders of the packages. */
export async function prepare(homes: Readonly<Record<Version, string>>, directory: string): Promise<Patterns> {
  const commands = { now: await commandLineOf(homes.now), later: await commandLineOf(homes.later) };
  const folders = { one: join(directory, 'one'), two: join(directory, 'two') };
  const answers = join(directory, 'answers.yaml');
  overwrite(answers, ANSWERS);
  await must(commands.now('new', folders.one, '--answers', answers, '--no-git'));
  // Nothing is to be undone at the start: what an undo finds is what the command under test has left.
  fs.rmSync(join(folders.one, '.scaffold', 'txn'), { recursive: true });
  fs.cpSync(folders.one, folders.two, { recursive: true });
  await must(commands.now('env', 'add', 'qa', '--from', 'dev', '--yes', '--dir', folders.two));
  fs.rmSync(join(folders.two, '.scaffold', 'txn'), { recursive: true });
  const generated = Object.keys(snapshot(folders.one)).filter(path => !path.startsWith('.scaffold/'));
  return { commands, folders, generated };
}

async function must(ended: ReturnType<CommandLine>): Promise<void> {
  const { code, err } = await ended;
  if (code !== 0) throw new Error(err);
}
