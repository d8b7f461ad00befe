import fs from 'node:fs';
import { join } from 'node:path';
import type { CommandLine } from './command-line.ts';
import { linkFolder } from './linked-folder.ts';
import { giveAnswers, ORDERS } from './orders.ts';
import type { Patterns, Version } from './patterns.ts';
import { resolveConflicts } from './resolve.ts';
import { doTeamWork, type TeamWork } from './team-edit.ts';

/** A repository that a team has worked in, before a command that is to be hit. */
export type Stage = { name: string; version: Version; argv: readonly string[]; folder: string };

const WORK: TeamWork = {
  edits: [
    { file: 'README.md', way: 'append' },
    { file: 'README.md', way: 'private' },
    { file: 'scripts/clean.sh', way: 'clash' },
    { file: 'modules/aws/network/variables.tf', way: 'crlf' },
    { file: 'modules/aws/network/main.tf', way: 'append' },
    { file: 'environments/dev/aws/eu-west-1/network/main.tf', way: 'bom' },
    { file: '.editorconfig', way: 'group writes' },
    { file: 'docs/operations.md', way: 'delete' },
    { file: '.github/workflows/apply.yml', way: 'link' },
  ],
  added: ['notes.txt', 'modules/aws/network/extra.tf', 'docs/own/page.md', 'modules/empty/inner/'],
};

/** Sets up every stage below `directory`. */
export async function setStages(patterns: Patterns, directory: string): Promise<Stage[]> {
  const { later } = patterns.commands;
  const stages = ORDERS.filter(({ name }) => name !== 'upgrade with answers').map(order => {
    const folder = join(directory, order.name);
    linkFolder(patterns.folders[order.pattern], folder);
    doTeamWork(folder, WORK, patterns.generated);
    giveAnswers(folder, order);
    return { name: order.name, version: order.version, argv: [...order.argv, '--on-conflict', 'ours'], folder };
  });
  const upgrade = stages.find(({ name }) => name === 'upgrade');
  if (!upgrade) throw new RangeError('upgrade');
  const after = async (name: string, argv: readonly string[], ...prepared: readonly string[]): Promise<Stage> => {
    const folder = join(directory, name);
    linkFolder(upgrade.folder, folder);
    await run(later, folder, prepared);
    return { name, version: 'later', argv, folder };
  };
  const markers = ['upgrade', '--on-conflict', 'markers'];
  const open = await after('--continue', ['upgrade', '--continue'], ...markers);
  resolveConflicts(open.folder);
  return [
    ...stages,
    { ...upgrade, name: 'upgrade with markers', argv: markers },
    open,
    await after('--abort', ['upgrade', '--abort'], ...markers),
    await after('undo', ['undo'], ...upgrade.argv),
  ];
}

async function run(command: CommandLine, folder: string, argv: readonly string[]): Promise<void> {
  const { code, err } = await command(...argv, '--dir', folder);
  if (!fs.existsSync(join(folder, '.scaffold', 'txn', 'pack.done'))) throw new Error(`${code}: ${err}`);
}
