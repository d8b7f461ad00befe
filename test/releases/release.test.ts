import { expect, it } from '@jest/globals';
import { compareVersions } from '../../src/releases/compare-versions.ts';
import { allReleases, parseRelease, releasesAfter } from '../../src/releases/release.ts';

it.each<[string, string, number]>([
  ['0.2.0', '0.10.0', -1],
  ['1.0.0', '0.99.99', 1],
  ['0.2.0', '0.2.0', 0],
  ['0.2.0-rc.1', '0.2.0', 0],
  ['0.2.1', '0.2.0-rc.1', 1],
])('puts %s and %s in their order', (left, right, order) => {
  expect(Math.sign(compareVersions(left, right))).toBe(order);
});

it('reads every release of the package, the oldest first', () => {
  const found = allReleases().map(({ version }) => version);
  expect(found[0]).toBe('0.1.0');
  expect(found).toEqual([...found].sort(compareVersions));
});

it.each<[string, readonly string[], string, boolean]>([
  ['an older repository', ['0.0.9'], '0.1.0', true],
  ['one of several ages by its oldest part', ['0.1.0', '0.0.9'], '0.1.0', true],
  ['what came after it alone', ['0.1.0'], '0.2.0', false],
  ['the same version', ['0.1.0'], '0.1.0', false],
  ['a newer repository', ['0.2.0'], '0.1.0', false],
  ['no repository', [], '0.1.0', false],
])('finds for %s what it crosses', (...[, recorded, installed, crosses]) => {
  expect(releasesAfter(recorded, installed).map(({ version }) => version)).toEqual(crosses ? ['0.1.0'] : []);
});

const empty = { notes: [], renames: [], moves: [], answers: [] };

it('says of each move which release made it', () => {
  const move = { folder: 'modules/a', from: 'a.b', to: null, because: 'is gone.' };
  expect(parseRelease('0.2.0', { ...empty, moves: [move] }).moves).toEqual([{ release: '0.2.0', ...move }]);
});

it.each<[string, object]>([
  ['an unknown key', { extra: [] }],
  ['a move without a reason', { moves: [{ folder: 'a', from: 'b.c', to: null, because: '' }] }],
  ['a rename with a star on one side', { renames: [{ from: 'modules/*/a', to: 'modules/a' }] }],
  ['an answer that goes below itself', { answers: [{ rename: 'a.b', to: 'a.b.c' }] }],
  ['an answer with a star on one side', { answers: [{ rename: 'a.*.b', to: 'a.b' }] }],
  ['values that lead to each other', { answers: [{ path: 'a.b', values: { x: 'y', y: 'z' } }] }],
])('refuses %s', (_, content) => {
  expect(() => parseRelease('0.2.0', { ...empty, ...content })).toThrow();
});
