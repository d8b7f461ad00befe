import fs from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../src/apply/apply.ts';
import type { FileChange } from '../../../src/apply/change.ts';
import { withPack } from '../../../src/apply/pack-reader.ts';
import { DONE } from '../../../src/apply/room.ts';
import { undoLastRun } from '../../../src/apply/undo.ts';
import { UserError } from '../../../src/user-error.ts';

/** What a command writes, without the minute that it thinks. */
export type Replay = { run: (root: string) => unknown; paths: readonly string[]; isUndo: boolean };

/** Reads from the pack that a whole command left in `root` what it has to write. */
export function replayOf(root: string): Replay {
  return withPack(join(root, DONE), pack => {
    if (!pack) throw new Error(`no pack in ${root}`);
    const paths = pack.operations.map(({ path }) => path);
    const command = pack.note?.command ?? null;
    if (command === 'undo') return { run: undoOnce, paths, isUndo: true };
    const changes = pack.operations.map(
      ({ path, before, after }, index): FileChange => ({
        path,
        before: before?.sha256 ?? null,
        after: after && { content: Buffer.from(pack.newContent(index)), mode: after.mode & 0o100 ? 0o755 : 0o644 },
      }),
    );
    return { run: folder => applyChanges(folder, changes, command), paths, isUndo: false };
  });
}

/** The names and places of the calls of a run, without what differs from run to run. */
export function sameWords(calls: readonly { name: string; file: string }[], root: string): string[] {
  return calls.map(({ name, file }) => {
    const place = file
      .slice(root.length)
      .replace(/(\.scaffold-)[0-9a-f]{8}/, '$1id')
      .replace(/(lock\.).*/, '$1id');
    return `${name} ${place}`;
  });
}

// Where the undo is done already, the next one has nothing to do and refuses.
function undoOnce(root: string): void {
  try {
    undoLastRun(root);
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== 3) throw error;
  }
}

/** Links what a command touches, and what lies beside it, into a folder of its own. */
export function linkTouched(stage: string, folder: string, paths: readonly string[]): void {
  const beside = [...BESIDE, ...(fs.existsSync(join(stage, DONE)) ? [DONE] : [])];
  for (const path of new Set([...paths, ...beside])) {
    if (!fs.existsSync(join(stage, path))) continue;
    fs.mkdirSync(join(folder, path, '..'), { recursive: true });
    fs.linkSync(join(stage, path), join(folder, path));
  }
}

const BESIDE = [
  'notes.txt',
  'modules/aws/network/extra.tf',
  'docs/own/page.md',
  'Makefile',
  'bootstrap/aws/dev/main.tf',
  'environments/dev/aws/eu-west-1/network/main.tf',
  'modules/aws/network/outputs.tf',
];
