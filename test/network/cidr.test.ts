import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, formatRange, knownRange, overlaps, parseRange } from '../../src/network/cidr.ts';

// The verdicts of Python's ipaddress on each pair: canonical form or null of both, and whether they overlap.
const ORACLE = `
import ipaddress, json, re, sys
def canonical(text, strict):
    try:
        network = ipaddress.ip_network(text, strict=strict)
    except ValueError:
        return None
    return network if network.version == 4 and text.count("/") == 1 else None
def verdict(left, right):
    a, b = canonical(left, True), canonical(right, True)
    a, b = [n if n is not None and str(n) == t else None for n, t in ((a, left), (b, right))]
    # Python also reads netmasks and /08; this package has one spelling.
    plain = re.fullmatch(r"[0-9.]+/(0|[1-9][0-9]?)", left, re.ASCII)
    loose = canonical(left, False) if plain else None
    both = a is not None and b is not None
    return [a is not None, b is not None, both and a.overlaps(b), both and b.subnet_of(a), loose and str(loose)]
print(json.dumps([verdict(*pair) for pair in json.load(sys.stdin)]))
`;

it.each<[string, string, boolean, boolean]>([
  ['10.0.0.0/16', '10.0.0.0/16', true, true],
  ['10.0.0.1/32', '10.0.0.1/32', true, true],
  ['10.0.0.0/16', '10.0.255.255/32', true, true],
  ['10.0.255.255/32', '10.0.0.0/16', true, false],
  ['10.0.0.0/17', '10.0.128.0/17', false, false],
  ['0.0.0.0/0', '255.255.255.255/32', true, true],
])('%s and %s', (...[left, right, overlap, inside]) => {
  expect([overlaps(knownRange(left), knownRange(right)), contains(knownRange(left), knownRange(right))]).toEqual([
    overlap,
    inside,
  ]);
});

it('a range of this package that is none is our bug', () => {
  expect(() => knownRange('10.0.0.0')).toThrow('10.0.0.0 is no CIDR range');
});

const hasPython = spawnSync('python3', ['-c', 'import ipaddress']).status === 0;
const octet = fc.oneof({ weight: 40, arbitrary: fc.nat(255) }, { weight: 1, arbitrary: fc.nat(999) });
const address = fc
  .tuple(fc.constantFrom(10, 10, 172, 192, 100), fc.nat(3), octet, octet, fc.integer({ min: 8, max: 32 }))
  .map(([a, b, c, d, prefix]) => ({ octets: [a, b, c, d], prefix }));
const canonical = address.map(({ octets, prefix }) => {
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  return formatRange({ first: Math.floor(first / 2 ** (32 - prefix)) * 2 ** (32 - prefix), last: 0, prefix });
});
const odd = fc.oneof(
  address.map(({ octets, prefix }) => `${octets.join('.')}/${prefix}`),
  address.map(({ octets, prefix }) => `${octets.map(part => `0${part}`).join('.')}/${prefix}`),
  address.map(({ octets, prefix }) => `${octets.slice(1).join('.')}/${prefix}`),
  address.map(({ octets, prefix }) => `${octets.join('.')}/${prefix + 9}`),
  fc.tuple(canonical, fc.constantFrom(' ', '0', '/', '.', '-1', 'x', '\n', '\u0660')).map(texts => texts.join('')),
  fc.tuple(fc.constantFrom(' ', '0', '+', '-', '.'), canonical).map(texts => texts.join('')),
  fc.constantFrom(
    '',
    '/',
    '10.0.0.0',
    '::/0',
    'fd00::/8',
    '0.0.0.0/0',
    '255.255.255.255/32',
    '10.0.0.0/08',
    '10.0.0.0/255.0.0.0',
  ),
);
const text = fc.oneof({ weight: 6, arbitrary: canonical }, { weight: 1, arbitrary: odd });

(hasPython ? it : it.skip)('agrees with Python about 20,000 pairs of ranges (skipped without python3)', () => {
  const seed = Date.now() % 2 ** 31;
  const pairs = fc.sample(fc.tuple(text, text), { numRuns: 20_000, seed });
  const { stdout, stderr } = spawnSync('python3', ['-c', ORACLE], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  const verdicts = JSON.parse(stdout) as unknown[];
  const disagreements = pairs.flatMap((pair, index) => {
    const ours = JSON.stringify(verdict(...pair));
    const theirs = JSON.stringify(verdicts[index]);
    return ours === theirs ? [] : [{ seed, pair, ours, theirs }];
  });
  expect(verdicts).toHaveLength(20_000);
  expect(disagreements.slice(0, 5)).toEqual([]);
  const count = (at: number) => verdicts.filter(one => Array.isArray(one) && one[at] === true).length;
  expect(count(0)).toBeGreaterThan(12_000);
  expect(count(2)).toBeGreaterThan(500);
});

function verdict(left: string, right: string): unknown[] {
  const read = [left, right]
    .map(one => parseRange(one))
    .map((range, index) => (range && formatRange(range) === [left, right][index] ? range : undefined));
  const [a, b] = read;
  const loose = parseRange(left);
  return [
    a !== undefined,
    b !== undefined,
    a && b ? overlaps(a, b) : false,
    a && b ? contains(a, b) : false,
    loose ? formatRange(loose) : null,
  ];
}
