import { describe, expect, it } from '@jest/globals';
import { decide } from '../../src/upgrade/decide.ts';
import type { FileVersions } from '../../src/upgrade/versions.ts';

type Row = [base: string | null, ours: string | null, theirs: string | null, expected: object, more?: object];

function versions([base, ours, theirs, , more]: Row): FileVersions {
  return {
    path: 'main.tf',
    kind: 'hcl',
    policy: 'merge',
    base: base === null ? { kind: 'none' } : { kind: 'text', text: base, mode: 0o644 },
    ours:
      ours === null
        ? { kind: 'missing' }
        : { kind: 'text', text: ours, dress: { eol: 'lf', bom: false, finalNewline: true }, mode: 0o644, sha256: ours },
    theirs: theirs === null ? null : { text: theirs, mode: 0o644 },
    state: 'present',
    ...more,
  };
}

const kept = (becomes: string) => ({ kind: 'keep', becomes });
const taken = (text: string | null) => ({ kind: 'take', after: text === null ? null : { text, mode: 0o644 } });

describe('one path in three versions', () => {
  const rows: Row[] = [
    // Nobody changed anything, or both sides the same.
    ['a', 'a', 'a', taken('a')],
    ['a', 'b', 'b', taken('b')],
    [null, 'a', 'a', taken('a')],
    // One side alone.
    ['a', 'a', 'b', taken('b')],
    ['a', 'b', 'a', kept('present')],
    ['a', 'b', 'a', { kind: 'merge', base: 'a', ours: 'b' }, { theirs: { text: 'a', mode: 0o755 } }],
    ['a', 'a', null, taken(null)],
    // Both sides.
    ['a', 'b', 'c', { kind: 'merge', base: 'a', ours: 'b' }],
    [null, 'b', 'c', { kind: 'collide', ours: 'b' }],
    // What the team deleted stays away, and comes back when it is asked for.
    ['a', null, 'a', kept('userDeleted')],
    ['a', null, 'b', { ...kept('userDeleted'), note: expect.stringContaining('stays deleted') }],
    [
      'a',
      null,
      'b',
      { ...kept('userDeleted'), note: expect.stringContaining('changed since') },
      { state: 'userDeleted' },
    ],
    ['a', null, null, kept('forgotten')],
    // What is not generated any more.
    ['a', 'b', null, { ...kept('orphaned'), note: expect.stringContaining('is yours') }],
    ['a', 'a', null, kept('orphaned'), { state: 'orphaned' }],
    // New.
    [null, null, 'a', taken('a')],
    // Written once, then the team's.
    ['a', 'a', 'b', kept('present'), { policy: 'once' }],
    ['a', 'b', 'c', kept('present'), { policy: 'once' }],
    [null, null, 'a', taken('a'), { policy: 'once' }],
    // The text of the version before is lost.
    [null, 'b', 'c', { kind: 'collide' }, { base: { kind: 'lost', sha256: 'x' } }],
    [null, 'c', 'c', taken('c'), { base: { kind: 'lost', sha256: 'x' } }],
    [null, null, 'c', kept('userDeleted'), { base: { kind: 'lost', sha256: 'x' } }],
    // What is no text is left alone, and is in the way only where it matters.
    ['a', null, 'a', kept('present'), { ours: { kind: 'other', reason: 'is a link' } }],
    ['a', null, 'b', kept('present'), { ours: { kind: 'other', reason: 'is a link' }, policy: 'once' }],
    ['a', null, 'b', { kind: 'stuck', reason: 'is a link' }, { ours: { kind: 'other', reason: 'is a link' } }],
  ];

  it.each(rows.map(row => ({ row })))('$row', ({ row }) => {
    expect(decide(versions(row))).toMatchObject(row[3]);
  });

  it('brings a deleted path back when that is wished', () => {
    expect(decide(versions(['a', null, 'b', {}]), true)).toMatchObject(taken('b'));
  });
});
