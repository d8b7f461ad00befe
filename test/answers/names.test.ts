import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pick } from '../../src/answers/pick.ts';
import { regionsIn } from '../../src/answers/regions.ts';
import { resolve } from '../../src/answers/resolve.ts';
import { shortName, stableHash } from '../../src/answers/short-name.ts';
import type { Tree } from '../../src/answers/tree.ts';

// safety.md B: what the clouds accept, said again here because the schema is what is tested.
const bucketRule = /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const bucketEnding = /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;
const tableRule = /^[A-Za-z0-9_.-]{3,255}$/;
const roleRule = /^[A-Za-z0-9+=,.@_-]{1,64}$/;

const lower = 'abcdefghijklmnopqrstuvwxyz';
const word = (units: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...units), minLength, maxLength });
const project = fc.oneof(
  word(`${lower}0123456789-`, 2, 20).filter(name => /^(?!.*--)[a-z][a-z0-9-]*[a-z0-9]$/.test(name)),
  fc.constantFrom(
    'sthree',
    'sthree-x',
    'amzn-s3-demo',
    'amzn-s3',
    'xn',
    'abcdefghijklmnopqrst',
    'a-b-c-d-e-f-g-h-i-jk',
    'x-s3alias',
  ),
);
const environment = fc.oneof(word(lower, 2, 10), fc.constantFrom('demo', 'abcdefghij', 'a123456789'));
const setting = fc.record({
  project,
  names: fc.uniqueArray(environment, { minLength: 5, maxLength: 5 }),
  region: fc.constantFrom(...Object.keys(regionsIn('aws'))),
  account: fc.option(fc.integer({ min: 0, max: 999_999_999_999 }).map(number => String(number).padStart(12, '0'))),
});

function names({
  project: name,
  names: environments,
  region,
  account,
}: typeof setting extends fc.Arbitrary<infer Value> ? Value : never) {
  const aws = { ...(account === null ? {} : { account }), regions: { [region]: {} } };
  const tree: Tree = {
    project: { name },
    state: { locking: 'both' },
    environments: Object.fromEntries(environments.map(one => [one, { profile: 'dev', aws }])),
  };
  const { picks } = pick(resolve(tree));
  const values = (key: string) => picks.filter(({ path }) => path.at(-1) === key).map(({ value }) => value);
  return { buckets: values('bucket'), tables: values('table'), regions: values('region') };
}

it('5,000 picked names are legal, unlike each other, and the same on every run', () => {
  fc.assert(
    fc.property(setting, chosen => {
      const { buckets, tables, regions } = names(chosen);
      expect(buckets.filter(name => !bucketRule.test(name) || bucketEnding.test(name))).toEqual([]);
      expect(tables.filter(name => !tableRule.test(name))).toEqual([]);
      expect([new Set(buckets).size, new Set(tables).size, regions.length]).toEqual([5, 5, 5]);
      expect(names(chosen)).toEqual({ buckets, tables, regions });
      if (chosen.account !== null && buckets.every(name => name.length < 63))
        expect(buckets.every(name => name.includes(chosen.account ?? ''))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('a short name', () => {
  it.each<[string, number, string]>([
    ['acme-dev', 63, 'acme-dev'],
    ['abcdefghij', 10, 'abcdefghij'],
    ['acme-platform-staging-terraform-plan', 20, 'acme-platfo-1c9b1c81'],
    ['aaaaaaaaa--bbbbbbbbbbbbbbbbb', 20, 'aaaaaaaaa-53420d96'],
  ])('of %s in %i characters', (name, max, expected) => {
    expect(shortName(name, max)).toBe(expected);
  });

  it('fits, is legal for a role, and differs where the long ones differ', () => {
    const long = word(`${lower}-`, 40, 120).map(text => `a${text}z`);
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 41 }), (name, at) => {
        const other = `${name.slice(0, at)}0${name.slice(at + 1)}`;
        expect(shortName(name, 64)).toMatch(roleRule);
        expect(shortName(name, 38).length).toBeLessThanOrEqual(38);
        expect(shortName(name, 38)).not.toBe(shortName(other, 38));
        expect(shortName(name, 38)).not.toMatch(/--[0-9a-f]{8}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('hashes the same text to the same eight digits for ever', () => {
    expect(stableHash('acme')).toBe('822b33ad');
  });
});
