import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from '../../src/answers/answers.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { pick } from '../../src/answers/pick.ts';
import { resolve } from '../../src/answers/resolve.ts';
import { type Json, setIn, type Tree } from '../../src/answers/tree.ts';
import { formatRange, overlaps, parseRange, type Range } from '../../src/network/cidr.ts';
import { reservedRanges } from '../../src/network/reserved.ts';
import { accepted, acceptedTree, usual } from './build.ts';

const REGIONS = ['eu-west-1', 'us-east-1', 'ap-south-1'];
type Wish = { profile: string; prefixLength: number; cidrs: (string | null)[] };

/** Environments e0, e1, ... with a region for each range; null is left to the allocator. */
function environments(wishes: readonly Wish[]): Tree {
  const entries = wishes.map(({ profile, prefixLength, cidrs }, index): [string, Json] => {
    const regions = cidrs.map((cidr, at) => [REGIONS[at] ?? '', cidr === null ? {} : { cidr }]);
    return [
      `e${index}`,
      { profile, promoteFrom: null, network: { prefixLength }, aws: { regions: Object.fromEntries(regions) } },
    ];
  });
  return { project: { name: 'acme' }, environments: Object.fromEntries(entries) };
}

const ranges = (tree: Tree): string[] =>
  acceptedTree(tree).repository.environments.flatMap(({ aws }) => aws.regions.map(({ cidr }) => cidr ?? 'none'));
const wish = (profile: string, prefixLength = 16, cidrs: (string | null)[] = [null]): Wish => ({
  profile,
  prefixLength,
  cidrs,
});

function pickedRanges(tree: Tree): string[] {
  return pick(resolve(tree)).picks.flatMap(({ path, value }) => (path.at(-1) === 'cidr' ? [value] : []));
}

describe('ranges', () => {
  it.each<[string, Wish[], string[]]>([
    ['the usual three', [wish('dev'), wish('staging'), wish('prod')], ['10.0.0.0/16', '10.2.0.0/16', '10.1.0.0/16']],
    ['in any order', [wish('prod'), wish('dev'), wish('staging')], ['10.1.0.0/16', '10.0.0.0/16', '10.2.0.0/16']],
    [
      'second ones of a profile',
      [wish('dev'), wish('dev'), wish('prod'), wish('prod')],
      ['10.0.0.0/16', '10.3.0.0/16', '10.1.0.0/16', '10.4.0.0/16'],
    ],
    [
      'second regions',
      [wish('dev', 16, [null, null]), wish('prod', 16, [null, null])],
      ['10.0.0.0/16', '10.3.0.0/16', '10.1.0.0/16', '10.4.0.0/16'],
    ],
    [
      'smaller blocks',
      [wish('dev', 20), wish('dev', 20), wish('dev', 18), wish('prod', 19)],
      ['10.0.0.0/20', '10.3.0.0/20', '10.3.64.0/18', '10.1.0.0/19'],
    ],
    [
      'a large one after a small one',
      [wish('dev'), wish('dev', 20), wish('dev', 16), wish('dev', 20)],
      ['10.0.0.0/16', '10.3.0.0/20', '10.4.0.0/16', '10.3.16.0/20'],
    ],
    ['a given range on a seed', [wish('dev', 16, ['10.1.0.0/16']), wish('prod')], ['10.1.0.0/16', '10.3.0.0/16']],
    [
      'a given range inside a seed',
      [wish('dev'), wish('dev', 20, ['10.1.240.0/20']), wish('prod')],
      ['10.0.0.0/16', '10.1.240.0/20', '10.3.0.0/16'],
    ],
    [
      'a given range of the first of its profile',
      [wish('prod', 16, ['172.16.0.0/16']), wish('prod')],
      ['172.16.0.0/16', '10.3.0.0/16'],
    ],
    [
      'a gap between given ones',
      [wish('dev', 16, ['10.3.0.0/16']), wish('dev', 16, ['10.5.0.0/16']), wish('dev'), wish('dev')],
      ['10.3.0.0/16', '10.5.0.0/16', '10.4.0.0/16', '10.6.0.0/16'],
    ],
  ])('%s', (_, wishes, expected) => {
    expect(ranges(environments(wishes))).toEqual(expected);
  });

  it('skip what is reserved, go through every private space, and end with a refusal', () => {
    const all = ranges(environments(Array.from({ length: 270 }, () => wish('dev'))));
    expect(all.slice(96, 100)).toEqual(['10.98.0.0/16', '10.99.0.0/16', '10.101.0.0/16', '10.102.0.0/16']);
    expect(all).not.toContain('10.244.0.0/16');
    expect(all).not.toContain('172.20.0.0/16');
    expect(all.slice(-3)).toEqual(['192.168.0.0/16', '10.1.0.0/16', '10.2.0.0/16']);
    const result = checkAnswers([valueLayer('test', environments(Array.from({ length: 272 }, () => wish('dev'))))]);
    expect('findings' in result && result.findings).toEqual(
      ['e270', 'e271'].map(name => ({
        path: ['environments', name, 'aws', 'regions', 'eu-west-1', 'cidr'],
        message: 'no /16 is free any more',
        hint: 'ask for smaller blocks with network.prefixLength, or give ranges',
      })),
    );
  });

  it('are written into the answers with the names, and given answers are not picked again', () => {
    const answers = accepted(usual);
    expect(answers.picks.map(({ path }) => path.join('.'))).toEqual([
      'environments.dev.aws.regions.eu-west-1.cidr',
      'environments.staging.aws.regions.eu-west-1.cidr',
      'environments.prod.aws.regions.eu-west-1.cidr',
      ...['dev', 'staging', 'prod'].flatMap(name => [
        `environments.${name}.state.aws.bucket`,
        `environments.${name}.state.aws.region`,
      ]),
    ]);
    const again = acceptedTree(answers.tree);
    expect(again.picks).toEqual([]);
    expect(again.tree).toEqual(answers.tree);
  });
});

const block = fc.record({ prefix: fc.integer({ min: 16, max: 20 }), at: fc.nat(4095) }).map(({ prefix, at }) =>
  formatRange({
    first: 10 * 2 ** 24 + Math.floor((at * 4096) / 2 ** (32 - prefix)) * 2 ** (32 - prefix),
    last: 0,
    prefix,
  }),
);
const wishes = (maxLength: number) =>
  fc.array(
    fc.record({
      profile: fc.constantFrom('dev', 'staging', 'prod'),
      prefixLength: fc.integer({ min: 16, max: 20 }),
      cidrs: fc.array(fc.option(block, { freq: 6 }), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength, size: 'max' },
  );
const known = (text: string): Range => parseRange(text) ?? { first: 0, last: -1, prefix: 0 };

describe('whatever is asked for', () => {
  it('picks have the size asked for and overlap nothing', () => {
    fc.assert(
      fc.property(wishes(300), list => {
        const tree = environments(list);
        const { picks, findings } = pick(resolve(tree));
        const picked = picks.flatMap(({ path, value }) => (path.at(-1) === 'cidr' ? [{ path, value }] : []));
        const open = list.flatMap(({ cidrs }) => cidrs).filter(cidr => cidr === null).length;
        expect(picked.length + findings.length).toBe(open);
        for (const { path, value } of picked) {
          expect(known(value).prefix).toBe(list[Number(String(path[1]).slice(1))]?.prefixLength);
          expect(formatRange(known(value))).toBe(value);
        }
        const fixed = [
          ...list.flatMap(({ cidrs }) => cidrs.flatMap(cidr => cidr ?? [])).map(known),
          ...reservedRanges.map(({ range }) => range),
        ];
        const mine = picked.map(({ value }) => known(value)).sort((left, right) => left.first - right.first);
        expect(mine.filter((range, index) => index > 0 && overlaps(range, mine[index - 1] ?? range))).toEqual([]);
        expect(mine.filter(range => fixed.some(other => overlaps(other, range)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('what was picked is never picked again and never moves', () => {
    fc.assert(
      fc.property(wishes(100), list => {
        const tree = environments(list);
        const { picks } = pick(resolve(tree));
        const written = picks.reduce((whole, { path, value }) => setIn(whole, path, value), tree);
        expect(pickedRanges(written)).toEqual([]);
        expect(pick(resolve(written)).picks).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('an environment at the end moves none before it', () => {
    fc.assert(
      fc.property(wishes(80), wishes(1), (list, [last]) => {
        // A range that is given may of course take a place; what is asked for here is another free one.
        const added: Wish = {
          profile: last?.profile ?? 'dev',
          prefixLength: last?.prefixLength ?? 16,
          cidrs: [null, null],
        };
        const before = pickedRanges(environments(list));
        expect(pickedRanges(environments([...list, added])).slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
