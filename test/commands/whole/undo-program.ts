import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { EXAMPLES, lifeOf, lives } from './life.ts';
import { prepare } from './patterns.ts';

/** What became of so many random states: how many commands ended how, and each state that went wrong, with the reason. */
export type UndoReport = { ends: Record<string, number>; wrong: string[] };

/** `undo-program HOME-NOW HOME-LATER DIRECTORY RUNS SEED`: a JSON report on standard output. */
const [, , now = '', later = '', directory = '', runs = '', seed = ''] = process.argv;
const report: UndoReport = { ends: {}, wrong: [] };
const patterns = await prepare({ now, later }, directory);
const root = join(directory, 'repository');

// A state costs half a second: to see all that is wrong is worth more than to see the first of it shrunk.
for (const life of [...EXAMPLES, ...fc.sample(lives, { numRuns: Number(runs), seed: Number(seed) })]) {
  fs.rmSync(root, { recursive: true, force: true });
  try {
    for (const end of await lifeOf(patterns, root, life)) report.ends[end] = (report.ends[end] ?? 0) + 1;
  } catch (error) {
    report.wrong.push(`${String(error)}\nin ${JSON.stringify(life)}`);
  }
}
process.stdout.write(JSON.stringify(report));
