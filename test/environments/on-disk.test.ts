import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { overlaps } from '../../src/network/cidr.ts';
import { generatedFolder } from '../inspect/generated-folder.ts';
import { due, type Order, ordered, rangesIn, snapshot, statePlaces, teamCopy, touchedEnvironments } from './on-disk.ts';

jest.setTimeout(3_600_000);

const NAMES = ['dev', 'qa', 'uat', 'staging', 'prod', 'live'];
const wish = fc.record({
  kind: fc.constantFrom('add' as const, 'add' as const, 'remove' as const, 'promote' as const),
  pick: fc.nat(),
  other: fc.nat(),
  cloud: fc.constantFrom('aws' as const, 'aws' as const, 'gcp' as const),
});

// npm run prove:environments plays a thousand.
const runs = Number(process.env.SCAFFOLD_PROOF ?? 12);

it(`keeps whole repositories in order over ${runs} random sequences`, async () => {
  const pattern = generatedFolder();
  const codes = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 4 }), async wishes => {
      const root = teamCopy(pattern);
      for (const each of wishes) {
        const code = await playedOn(root, orderOf(root, each));
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      expect(await due(root)).toEqual([]);
      rmSync(root, { recursive: true });
    }),
    { numRuns: runs, seed: 7, endOnFailure: true },
  );
  expect(codes.get(0)).toBeGreaterThan(runs / 2);
  process.stdout.write(`environments: ${runs} sequences, exit codes ${JSON.stringify(Object.fromEntries(codes))}\n`);
});

// Of what is there now, so that most orders can be carried out; the others have to change nothing.
function orderOf(
  root: string,
  { kind, pick, other, cloud }: typeof wish extends fc.Arbitrary<infer Wish> ? Wish : never,
): Order {
  const answers = readFileSync(join(root, 'scaffold.yaml'), 'utf8');
  const there = NAMES.filter(name => new RegExp(`^ {2}${name}:`, 'm').test(answers));
  const names = kind === 'add' ? NAMES.filter(name => !there.includes(name)) : there;
  const one = (list: readonly string[], index: number) => list[index % list.length] ?? 'dev';
  const name = one(names, pick);
  const others = there.filter(each => each !== name);
  return { kind, name, other: one(others, other), cloud };
}

async function playedOn(root: string, each: Order): Promise<number> {
  const before = snapshot(root);
  const places = statePlaces(root, before.keys());
  const code = await ordered(root, each);
  const after = snapshot(root);
  if (code !== 0) expect([...after]).toEqual([...before]);
  const own = `env-${each.kind === 'promote' ? each.other : each.name}`;
  expect([...touchedEnvironments(before, after)].filter(unit => unit !== own)).toEqual([]);
  const kept = statePlaces(root, after.keys());
  for (const [path, place] of places) expect(kept.get(path) ?? place).toBe(place);
  expect(new Set(kept.values()).size).toBe(kept.size);
  const ranges = rangesIn(root);
  const clashes = ranges.flatMap((range, index) => ranges.slice(index + 1).filter(other => overlaps(range, other)));
  expect(clashes).toEqual([]);
  for (const file of ['README.md', 'scaffold.yaml']) expect(readFileSync(join(root, file), 'utf8')).toContain('Ours');
  return code;
}
