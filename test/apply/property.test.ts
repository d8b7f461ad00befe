import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges } from '../../src/apply/apply.ts';
import { changesBetween, type Files } from './scenario.ts';
import { type Entry, plant, snapshot, treeOf } from './tree.ts';
import { workplace } from './workplace.ts';

const RUNS = process.env.SCAFFOLD_SWEEP === '1' ? 2_000 : 150;
/** Seconds since 1970; nothing that is written now has it. */
const LONG_AGO = 1_000_000_000;

const directories = fc.array(fc.constantFrom('modules', 'environments', 'dev', '.github', 'ü'), { maxLength: 3 });
const names = fc.constantFrom('main.tf', 'Makefile', 'run.sh', '.gitignore', 'base.gz', 'ñ.md', 'a b.txt');
const paths = fc.tuple(directories, names).map(([parents, name]) => [...parents, name].join('/'));
const contents = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom('', '\r\n', '\ufeffx', 'x'.repeat(70_000)),
);
const asked: fc.Arbitrary<Entry> = fc.record({ content: contents, mode: fc.constantFrom(0o644, 0o755) });
const present: fc.Arbitrary<Entry> = fc.record({
  content: contents,
  mode: fc.constantFrom(0o644, 0o600, 0o664, 0o755, 0o750),
});

const repositories = fc.dictionary(paths, present, { maxKeys: 12, noNullPrototype: true });
/** For each path of the plan: what it is to be, null = deleted, 'same' = as it is. */
const plans = fc.dictionary(paths, fc.option(fc.oneof(asked, fc.constant('same' as const))), {
  maxKeys: 12,
  noNullPrototype: true,
});

type Plan = Readonly<Record<string, Entry | 'same' | null>>;

function wanted(plan: Plan, repository: Files): Files {
  const entries = Object.entries(plan).flatMap(([path, entry]) => {
    const file = entry === 'same' ? repository[path] : entry;
    return file ? [[path, file] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The permissions of a file that is there stay, but for being executable. */
function expectedEntry(asks: Entry, was: Entry | undefined): Entry {
  if (!was || process.platform === 'win32') return asks;
  const isExecutable = (asks.mode & 0o100) !== 0;
  const readers = (was.mode & 0o444) >> 2;
  const isKept = isExecutable === ((was.mode & 0o100) !== 0);
  return { content: asks.content, mode: isKept ? was.mode : isExecutable ? was.mode | readers : was.mode & ~0o111 };
}

function pick(files: Files, isPicked: (path: string) => boolean): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isPicked(path)));
}

let base = '';

beforeAll(() => {
  base = workplace();
});

afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

it('turns any repository into what any plan asks for, and touches nothing else', () => {
  let count = 0;
  fc.assert(
    fc.property(repositories, plans, (repository, plan) => {
      const root = join(base, String(count++));
      plant(root, repository);
      for (const path of Object.keys(repository)) fs.utimesSync(join(root, path), LONG_AGO, LONG_AGO);
      const planned = (path: string): boolean => Object.hasOwn(plan, path);
      const asks = wanted(plan, repository);
      const result = applyChanges(root, changesBetween(pick(repository, planned), asks));

      const written = Object.fromEntries(
        Object.entries(asks).map(([path, entry]) => [path, expectedEntry(entry, repository[path])]),
      );
      const expected = treeOf({ ...pick(repository, path => !planned(path)), ...written });
      expect(snapshot(root)).toEqual(expected);

      const old = treeOf(repository);
      const untouched = Object.keys(expected).filter(path => expected[path] === old[path]);
      expect(untouched.filter(path => fs.statSync(join(root, path)).mtimeMs !== LONG_AGO * 1000)).toEqual([]);
      expect(result.written).toBe(Object.keys(expected).length - untouched.length);
      expect(result.deleted).toBe(Object.keys(old).filter(path => !Object.hasOwn(expected, path)).length);
    }),
    { numRuns: RUNS },
  );
});
