import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { mergeHcl } from '../../src/merge/hcl/merge-hcl.ts';
import type { Sides } from '../../src/merge/sides.ts';
import { syntaxProblems } from '../../src/upgrade/soundness/syntax.ts';
import { ensureBuilt } from '../cli/bin.ts';
import { clashesOf } from './proof/clashes.ts';
import { type Disk, diskOf, textIn, upgraded } from './proof/disk.ts';
import { factsOf } from './proof/facts.ts';
import { gitMerge } from './proof/git-merge.ts';
import { editedBy, fresh, LABELS, type Pair, play } from './proof/script.ts';
import { densePairs, packagePairs } from './proof/versions.ts';

jest.setTimeout(3_600_000);

/** `npm run prove:upgrades` plays a thousand scripts against every pair of versions, of both engines. */
const SCRIPTS = Number(process.env.SCAFFOLD_PROOF ?? 40);
const isWhole = process.env.SCAFFOLD_PROOF !== undefined;
const marked = { labels: LABELS, choice: 'markers' } as const;

let pairs: Pair[];
beforeAll(async () => {
  ensureBuilt();
  pairs = [...(await densePairs('aws-standard')), ...(await packagePairs('aws-standard'))];
  if (isWhole) pairs.push(...(await densePairs('aws-standard-terragrunt')));
});

describe('an upgrade of what a team edited', () => {
  it('loses nothing, makes nothing up, and changes nothing when it is done again', () => {
    const seeds = fc.sample(fc.integer({ min: 0, max: 2 ** 31 }), { numRuns: SCRIPTS, seed: 20_260_101 });
    const played = seeds.flatMap(seed => pairs.map(pair => ({ seed, pair: pair.name, ...play(seed, pair) })));
    const wrong = played.filter(outcome => outcome.wrong.length > 0);
    const edits = played.reduce((sum, { said }) => sum + said.length, 0);
    const conflicts = played.reduce((sum, outcome) => sum + outcome.conflicts, 0);
    if (isWhole) console.log({ scripts: SCRIPTS, pairs: pairs.length, edits, conflicts, wrong: wrong.length });
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(conflicts).toBeGreaterThan(0);
  });

  it('is in conflict wherever both changed one attribute', () => {
    const clashes = pairs.flatMap(pair => clashesOf(pair).map(clash => ({ ...clash, pair })));
    expect(clashes.length).toBeGreaterThan(30);
    for (const { path, name, disk, pair } of clashes) {
      const { steps } = upgraded({ ...fresh(pair.from), disk }, pair.to, marked);
      const found = steps.flatMap(({ conflicts }) => conflicts);
      expect({ path, at: found.map(({ at }) => at) }).toEqual({ path, at: [expect.stringContaining(name)] });
      expect(found[0]?.ours).toContain('"clash"');
    }
  });

  it('gives texts that hcl2json reads', async () => {
    for (const [index, pair] of pairs.slice(0, 3).entries()) {
      const { disk } = editedBy(index, pair);
      const result = upgraded({ ...fresh(pair.from), disk }, pair.to, { ...marked, choice: 'theirs' });
      const written = result.steps.flatMap(({ path, after }) =>
        after && /\.(?:tf|hcl)$/.test(path) ? [[path, after.text] as const] : [],
      );
      expect(written.length).toBeGreaterThan(20);
      expect(await syntaxProblems(new Map(written))).toEqual([]);
    }
  });

  it('says the same as git where git merges without conflict, and what it gives can be read', () => {
    const compared = seedsTo(isWhole ? 600 : 60).flatMap(seed => {
      const pair = pairs[seed % 3];
      const both = pair ? bothChanged(pair, seed) : [];
      return both.flatMap(({ path, sides }) => compare(`${path}, seed ${seed}`, sides));
    });
    expect(compared.length).toBeGreaterThan(10);
    for (const { name, ours, git } of compared) expect({ name, facts: ours }).toEqual({ name, facts: git });
  });
});

describe('an upgrade of what nobody edited', () => {
  it('gives what the later version generates, whichever versions it goes through', () => {
    for (let first = 0; first < pairs.length; first += 3) {
      const [one, two, both] = pairs.slice(first, first + 3) as [Pair, Pair, Pair];
      const stepwise = upgraded(upgraded(fresh(one.from), one.to, marked), two.to, marked);
      const direct = upgraded(fresh(both.from), both.to, marked);
      expect(bytesOf(stepwise.disk)).toEqual(bytesOf(diskOf(both.to)));
      expect(bytesOf(direct.disk)).toEqual(bytesOf(diskOf(both.to)));
    }
  });
});

describe('the same upgrade', () => {
  it('gives the same bytes in whatever order the files come, and in any time zone', () => {
    const zone = process.env.TZ;
    for (const [index, pair] of pairs.entries()) {
      const { disk } = editedBy(index, pair);
      const before = { ...fresh(pair.from), disk };
      const turned = { disk: turn(disk), recorded: turn(before.recorded) };
      process.env.TZ = 'Asia/Kathmandu';
      const other = upgraded(turned, pair.to.toReversed(), marked);
      process.env.TZ = zone ?? 'UTC';
      const result = upgraded(before, pair.to, marked);
      expect(other.steps).toEqual(result.steps);
      expect(bytesOf(other.disk)).toEqual(bytesOf(result.disk));
    }
  });
});

function seedsTo(count: number): number[] {
  return Array.from({ length: count }, (_, seed) => seed);
}

/** What both merges say, where both are clean. */
function compare(name: string, sides: Sides) {
  const byLines = gitMerge(sides);
  const { text, conflicts } = mergeHcl(sides, marked);
  if (byLines === undefined || conflicts.length > 0) return [];
  return [{ name, ours: factsOf('hcl', text), git: factsOf('hcl', byLines) }];
}

function bothChanged(pair: Pair, seed: number) {
  const { disk, said } = editedBy(seed, pair);
  // To git a block that moved is one that is gone and a new one: what the other side did to it, it does not see.
  if (said.some(edit => edit.startsWith('move'))) return [];
  const later = new Map(pair.to.map(({ path, content }) => [path, content]));
  return pair.from.flatMap(({ path, content: base }) => {
    const [file, theirs] = [disk.get(path), later.get(path)];
    const ours = file && textIn(file).text;
    const isBoth = ours !== undefined && theirs !== undefined && ours !== base && theirs !== base && ours !== theirs;
    return isBoth && /\.(?:tf|hcl)$/.test(path) ? [{ path, sides: { base, ours, theirs } }] : [];
  });
}

function bytesOf(disk: Disk): Record<string, string> {
  const files = [...disk].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(files.map(([path, { bytes, mode }]) => [path, `${mode} ${bytes.toString('base64')}`]));
}

function turn<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].reverse());
}
