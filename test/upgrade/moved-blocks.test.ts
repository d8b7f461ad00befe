import { expect, it } from '@jest/globals';
import type { Move } from '../../src/releases/release.ts';
import { movedBlocks } from '../../src/upgrade/moved-blocks.ts';
import { stateImpact } from '../../src/upgrade/state-impact.ts';
import { changed } from './golden-files.ts';

const FOLDER = 'modules/network';
const move = (from: string, to: string | null, more: Partial<Move> = {}): Move => ({
  release: '0.2.0',
  folder: FOLDER,
  from,
  to,
  because: 'says what it is.',
  ...more,
});

const eip = (name: string) => `resource "aws_eip" "${name}" {}\n`;
const block = (from: string, to: string) =>
  `# scaffold 0.2.0: says what it is.\nmoved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const forget = (from: string) =>
  `# scaffold 0.2.0: says what it is.\nremoved {\n  from = ${from}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`;

/** What moves add to `moved.tf` of a module whose files these are; null when they add nothing. */
function added(moves: readonly Move[], main: string, own?: string): string | null {
  const files = new Map([
    [`${FOLDER}/main.tf`, main],
    ...(own === undefined ? [] : [[`${FOLDER}/moved.tf`, own] as const]),
  ]);
  const [edit, ...others] = movedBlocks(moves, files);
  expect(others).toEqual([]);
  return edit?.text ?? null;
}

const [A, B, C] = ['aws_eip.a', 'aws_eip.b', 'aws_eip.c'];

it.each<[string, readonly Move[], string, string | null]>([
  ['a resource', [move(A, B)], eip('a'), block(A, B)],
  ['to a key', [move(A, `${B}["x"]`)], eip('a'), block(A, `${B}["x"]`)],
  ['what the repository has not', [move(A, B)], eip('c'), null],
  ['a data source of that name', [move(A, B)], 'data "aws_eip" "a" {}\n', null],
  ['what it has elsewhere', [move(A, B, { folder: 'modules/other' })], eip('a'), null],
  ['in folders of a pattern', [move(A, B, { folder: 'modules/*' })], eip('a'), block(A, B)],
  ['a chain from its start', [move(A, B), move(B, C)], eip('a'), `${block(A, B)}\n${block(B, C)}`],
  ['a chain from its middle', [move(A, B), move(B, C)], eip('b'), block(B, C)],
  ['a circle up to where it closes', [move(A, B), move(B, A)], eip('a'), block(A, B)],
  [
    'a call and what lies in it',
    [move('module.m', 'module.n'), move('module.n.aws_eip.a', A)],
    'module "m" {}\n',
    `${block('module.m', 'module.n')}\n${block('module.n.aws_eip.a', A)}`,
  ],
  ['into oblivion', [move(A, null)], eip('a'), forget(A)],
  ['into oblivion after a move', [move(A, B), move(B, null)], eip('a'), `${block(A, B)}\n${forget(B)}`],
])('moves %s', (...[, moves, main, expected]) => {
  expect(added(moves, main)).toBe(expected);
});

it.each<[string, string, string | null]>([
  ['adds to it', block('aws_eip.x', 'aws_eip.y'), `${block('aws_eip.x', 'aws_eip.y')}\n${block(A, B)}`],
  [
    'ends its last line',
    block('aws_eip.x', 'aws_eip.y').trimEnd(),
    `${block('aws_eip.x', 'aws_eip.y')}\n${block(A, B)}`,
  ],
  ['keeps its line ends', '# ours\r\n', `# ours\r\n\r\n${block(A, B).replaceAll('\n', '\r\n')}`],
  ['says nothing twice', block(A, B), null],
  ['leaves what the team has moved elsewhere', block(A, C), null],
  ['leaves what the team has forgotten', forget(A), null],
  ['closes no circle', block(B, A), null],
])('finds a moved.tf and %s', (_, own, expected) => {
  expect(added([move(A, B)], eip('a'), own)).toBe(expected);
});

it('writes what makes the state gate content', () => {
  const root = 'environments/dev/aws/network';
  const call = 'module "m" {\n  source = "../../../../modules/network"\n}\n';
  const before = new Map([
    [`${root}/main.tf`, call],
    [`${FOLDER}/main.tf`, eip('a') + eip('b')],
  ]);
  const after = changed(before, { [`${FOLDER}/main.tf`]: eip('c') });
  expect(stateImpact(before, after).map(({ address }) => address)).toEqual([
    'module.m.aws_eip.a',
    'module.m.aws_eip.b',
  ]);
  const edits = movedBlocks([move(A, C), move(B, null)], before).map(({ path, text }) => [path, text]);
  expect(stateImpact(before, changed(after, Object.fromEntries(edits)))).toEqual([]);
});

it('refuses a move whose address is none', () => {
  expect(() => added([move(A, B), move('aws_eip', 'aws eip')], eip('a'))).not.toThrow();
  expect(() => added([move('aws eip', B)], eip('a'))).toThrow('aws eip is no address');
});
