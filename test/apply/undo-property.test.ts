import fs from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges } from '../../src/apply/apply.ts';
import { undoLastRun } from '../../src/apply/undo.ts';
import { refusalOf } from './refusal.ts';
import { changesBetween, type Files } from './scenario.ts';
import { type Entry, plant, snapshot, type Tree } from './tree.ts';
import { workplace } from './workplace.ts';

const SEED = 20261128;
const RUNS = process.env.SCAFFOLD_SWEEP === '1' ? 2_000 : 400;

const directories = fc.array(fc.constantFrom('modules', 'environments', 'dev', 'ü'), { maxLength: 2 });
const names = fc.constantFrom('main.tf', 'Makefile', 'run.sh', 'base.gz', 'a b.txt');
const paths = fc.tuple(directories, names).map(([parents, name]) => [...parents, name].join('/'));
const contents = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 99 }),
  fc.constantFrom('', '\r\n'),
);
const modes = fc.constantFrom(0o644, 0o600, 0o664, 0o755, 0o750, 0o700);
const entries: fc.Arbitrary<Entry> = fc.record({ content: contents, mode: modes });
const trees = fc.dictionary(paths, entries, { maxKeys: 12, noNullPrototype: true });
const emptyFolders = fc.array(fc.constantFrom('modules', 'empty/inner', 'environments/dev'), { maxLength: 2 });
/** For each path of the run: what it is to be, null = deleted. */
const runs = fc.dictionary(paths, fc.option(entries), { minKeys: 1, maxKeys: 8, noNullPrototype: true });
/** What the team does afterwards, half of it to files of the run: an entry = write, a number = change the mode, null = delete. */
const edits = fc.array(
  fc.record({
    path: fc.oneof(paths, fc.nat({ max: 7 })),
    change: fc.oneof(entries, modes, fc.constant(null)),
  }),
  { maxLength: 3 },
);
const lives = fc.record({ files: trees, folders: emptyFolders, run: runs, later: edits });

type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;
type History = { old: Tree; left: Tree; now: Tree };

let base = '';

beforeAll(() => {
  base = workplace();
});

afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

it('brings any repository back to the byte and the mode, or changes nothing', () => {
  let count = 0;
  const ends = { restored: 0, refused: 0, nothing: 0 };
  fc.assert(
    fc.property(lives, life => {
      ends[endOf(join(base, String(count++)), life)]++;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Neither side of it may be a matter of luck.
  expect(Math.min(ends.restored, ends.refused)).toBeGreaterThan(RUNS / 6);
});

function endOf(root: string, life: Life): 'restored' | 'refused' | 'nothing' {
  const history = live(root, life);
  const changed = pathsThatDiffer(history.old, history.left).filter(path => isChange(path, history));
  const refusal = refusalOf(() => undoLastRun(root));
  const found = snapshot(root);
  expect(refusal?.problems.map(({ path }) => path).sort() ?? []).toEqual(changed);
  if (refusal) {
    expect([refusal.exitCode, found]).toEqual([3, history.now]);
    return changed.length > 0 ? 'refused' : 'nothing';
  }
  const isUntouched = isDeepStrictEqual(history.left, history.now);
  expect(isUntouched ? found : filesOf(found)).toEqual(expected(history));
  return 'restored';
}

function live(root: string, { files, folders, run, later }: Life): History {
  for (const folder of folders) fs.mkdirSync(join(root, folder), { recursive: true });
  plant(root, files);
  const old = snapshot(root);
  write(root, files, run);
  const left = snapshot(root);
  const ours = Object.keys(run);
  for (const { path, change } of later) {
    edit(root, typeof path === 'number' ? (ours[path % ours.length] ?? '') : path, change);
  }
  return { old, left, now: snapshot(root) };
}

function write(root: string, files: Files, run: Readonly<Record<string, Entry | null>>): void {
  const present = Object.entries(files).filter(([path]) => Object.hasOwn(run, path));
  const wanted = Object.entries(run).flatMap(([path, entry]) => (entry ? [[path, entry] as const] : []));
  applyChanges(root, changesBetween(Object.fromEntries(present), Object.fromEntries(wanted)), 'upgrade');
}

function edit(root: string, path: string, change: Entry | number | null): void {
  if (change !== null && typeof change === 'object') plant(root, { [path]: change });
  else if (fs.existsSync(join(root, path))) editInPlace(join(root, path), change);
}

function editInPlace(file: string, mode: number | null): void {
  if (mode === null) fs.unlinkSync(file);
  else fs.chmodSync(file, mode);
}

/** What the run touched, as it was; everything else as it is. Folders that the team has emptied since may stay or go. */
function expected({ old, left, now }: History): Tree {
  if (isDeepStrictEqual(left, now)) return old;
  const touched = pathsThatDiffer(old, left);
  const others = Object.entries(filesOf(now)).filter(([path]) => !touched.includes(path));
  const back = Object.entries(filesOf(old)).filter(([path]) => touched.includes(path));
  return Object.fromEntries([...others, ...back]);
}

function pathsThatDiffer(a: Tree, b: Tree): string[] {
  const [these, those] = [filesOf(a), filesOf(b)];
  const all = [...new Set([...Object.keys(these), ...Object.keys(those)])];
  return all.filter(path => these[path] !== those[path]).sort();
}

function filesOf(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([, text]) => text !== 'empty directory'));
}

/** Of a file that the run created the umask decided all but whether it is executable; a mode from before is nobody's change. */
function isChange(path: string, { old, left, now }: History): boolean {
  const [was, made, is] = [old[path], left[path], now[path]];
  if (is === made || is === was) return false;
  if (is === undefined || made === undefined) return true;
  const [[mode = '', hash], [madeMode = '', madeHash]] = [is.split(' '), made.split(' ')];
  if (hash !== madeHash) return true;
  return was === undefined ? isExecutable(mode) !== isExecutable(madeMode) : mode !== was.split(' ')[0];
}

function isExecutable(mode: string): boolean {
  return (Number.parseInt(mode, 8) & 0o100) !== 0;
}
