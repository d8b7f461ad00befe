import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstHidden } from '../../src/encode/hidden-text.ts';
import { readRecord } from '../../src/record/read-record.ts';
import { refusalOf } from '../apply/refusal.ts';
import { anyFile, lockFaults, MARKERS, replaced, type Spoil } from './faults.ts';
import { commands, ended, newRepository, untouched } from './record-folder.ts';

const LOCK = '.scaffold/units/env-dev.lock.json';
const BASE = '.scaffold/units/env-dev.base.gz';

let root = '';
const sound = new Map<string, Buffer>();

beforeAll(async () => {
  root = await newRepository('acme');
  for (const path of [LOCK, BASE]) sound.set(path, readFileSync(join(root, path)));
});

async function spoilt<Result>(path: string, spoil: Spoil, look: () => Promise<Result> | Result): Promise<Result> {
  const file = join(root, path);
  const bytes = sound.get(path) ?? Buffer.of();
  const made = spoil(bytes);
  rmSync(file);
  if (typeof made === 'function') made(file);
  else writeFileSync(file, made);
  try {
    return await look();
  } finally {
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, bytes);
  }
}

function flipped(bytes: Uint8Array, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

const packed =
  (value: unknown): Spoil =>
  () =>
    gzipSync(JSON.stringify(value));

type Damage = [path: string, what: string, spoil: Spoil];

const damages: Damage[] = [
  ...anyFile.flatMap(([what, spoil]): [string, string, Spoil][] => [
    [LOCK, what, spoil],
    [BASE, what, spoil],
  ]),
  [LOCK, 'in a form of tomorrow', replaced('"schema": 1', '"schema": 2')],
  [LOCK, 'in quite another form of tomorrow', () => '{"schema": 7, "units": []}'],
  [LOCK, 'with markers in its midst', replaced('"files"', `\n${MARKERS}"files"`)],
  [LOCK, 'that names a file of another unit', replaced(/"environments\/[^"]*"/, '"README.md"')],
  [LOCK, 'that names such a file in capitals', replaced(/"environments\/[^"]*"/, '"readme.MD"')],
  [LOCK, 'with another path than the base', replaced(/"environments\/[^"]*"/, '"environments/dev/other.tf"')],
  [LOCK, 'with another hash than the base', replaced(/"sha256": "[^"]*"/, `"sha256": "${'0'.repeat(64)}"`)],
  [LOCK, 'that is gone while its base is there', () => () => undefined],
  [BASE, 'with a flipped bit in its texts', bytes => flipped(bytes, bytes.length >> 1, 3)],
  [BASE, 'with a wrong check sum', bytes => flipped(bytes, bytes.length - 6, 0)],
  [BASE, 'whose text is no JSON', () => gzipSync('{')],
  [BASE, 'that is a list', packed([])],
  [BASE, 'that is nothing', packed(null)],
  [BASE, 'whose texts are numbers', packed({ 'README.md': 5 })],
  [BASE, 'that unpacks without end', () => gzipSync(Buffer.alloc(2 ** 27))],
];

type Name = keyof typeof commands;
const names = Object.keys(commands) as Name[];

describe('exit 3, the file and the next step named, nothing written', () => {
  it.each(names)('scaffold %s', name => refuses(name, damages), 60_000);

  it.each(['update'] as const)(
    'scaffold %s, whatever is wrong in a lock',
    name => {
      const lines = lockFaults.map(([what, spoil]): Damage => [LOCK, what, spoil]);
      return refuses(name, lines);
    },
    30_000,
  );

  async function refuses(name: Name, given: readonly Damage[]): Promise<void> {
    const problems: string[] = [];
    for (const damage of given.filter(damage => concerns(name, damage))) problems.push(...(await misses(name, damage)));
    expect(problems).toEqual([]);
  }
});

/** To settle conflicts takes the lock alone, and for an undo of `new` a lock that is gone is one thing less to do. */
function concerns(name: Name, [path, what]: Damage): boolean {
  if (name === 'upgrade --continue') return path === LOCK && !what.endsWith('than the base');
  return name !== 'undo' || !what.startsWith('that is gone');
}

const NEXT_STEP = /git checkout|Use that version|move it|bring it back|take your change/;

/** What a command does other than it should with a damage. */
function misses(name: Name, [path, what, spoil]: Damage): Promise<string[]> {
  return spoilt(path, spoil, async () => {
    const before = untouched(root);
    const { code, told } = await ended(commands[name], root);
    const checks = {
      code: code === 3,
      kept: JSON.stringify(untouched(root)) === JSON.stringify(before),
      names: told.includes('env-dev') && NEXT_STEP.test(told),
      shown: firstHidden(told, '\n') === undefined,
    };
    if (Object.values(checks).every(Boolean)) return [];
    return [`${path} ${what}: ${code}, ${JSON.stringify(checks)}, ${told}`];
  });
}

describe('a bit that flipped', () => {
  it.each([LOCK, BASE])(
    'never changes what is read as generated: %s',
    async path => {
      const record = readRecord(root).map(comparable);
      const length = sound.get(path)?.length ?? 0;
      let refused = 0;
      const place = fc.tuple(fc.nat(length - 1), fc.nat(7));
      await fc.assert(
        fc.asyncProperty(place, ([at, bit]) =>
          spoilt(
            path,
            bytes => flipped(bytes, at, bit),
            () => {
              const refusal = refusalOf(() => expect(readRecord(root).map(comparable)).toEqual(record));
              if (refusal) refused++;
              expect(refusal?.exitCode ?? 3).toBe(3);
            },
          ),
        ),
        { numRuns: 200 },
      );
      expect(refused).toBeGreaterThan(100);
    },
    30_000,
  );

  /** Without the id of git, which counts only where there is no text. */
  function comparable({ gitBlob: _, ...file }: ReturnType<typeof readRecord>[number]) {
    return file;
  }
});

describe('what is wrong is said', () => {
  it.each<[string, Spoil, RegExp]>([
    [BASE, () => gzipSync(JSON.stringify({ a: 'x'.repeat(2 ** 27) })), /unpacks to more than a record can be/],
    [BASE, () => MARKERS, /holds conflict markers of git; take one side of both halves: git checkout --theirs/],
    [BASE, bytes => flipped(bytes, bytes.length - 6, 0), /base\.gz: cannot be unpacked; .*Or delete \S+base\.gz/],
    [LOCK, replaced(/"environments\/[^"]*"/, '"readme.MD"'), /root\.lock\.json: names "README\.md", as \S+env-dev/],
    [LOCK, replaced('"schema": 1', '"schema": 2'), /was written by generator-scaffold \d\S+, which is newer than this/],
    [LOCK, replaced(/"generator": "[^"]*"/, '"generator": "latest"'), /has no sound "generator"/],
  ])('of %s', (path, spoil, message) =>
    spoilt(path, spoil, async () => {
      expect((await ended(commands.status, root)).told).toMatch(message);
    }),
  );
});

describe('an environment that somebody took out of the answers alone', () => {
  it('is no reason to delete its files: its states stand against it', async () => {
    const file = join(root, 'scaffold.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^ {2}prod:\n(?: {4}.*\n)+/m, ''));
    const before = untouched(root);
    const { code, told } = await ended(commands.update, root);
    expect({ code, told }).toEqual({
      code: 3,
      told: expect.stringMatching(/states would change[\s\S]*environments\/prod/),
    });
    expect(untouched(root)).toEqual(before);
    writeFileSync(file, text);
  });
});

describe('what is no damage', () => {
  it.each<[string, Spoil]>([
    ['fields of a later version in the same form', replaced('"pathMap"', '"since": "0.9", "pathMap"')],
    ['a byte order mark and line ends of Windows', bytes => `\uFEFF${bytes.toString().replaceAll('\n', '\r\n')}`],
  ])('%s', (_, spoil) =>
    spoilt(LOCK, spoil, async () => {
      expect((await ended(commands.status, root)).code).toBe(0);
    }),
  );
});
