import { expect, it } from '@jest/globals';
import { parseDocument } from '../../src/answers/document.ts';
import { migrateAnswers } from '../../src/releases/migrate-answers.ts';
import type { AnswerMigration, Release } from '../../src/releases/release.ts';
import { UserError } from '../../src/user-error.ts';

const releasesOf = (...answers: AnswerMigration[]): Release[] => [
  { version: '0.2.0', notes: [], renames: [], moves: [], answers },
];

function migrated(text: string, ...answers: AnswerMigration[]): string {
  const releases = releasesOf(...answers);
  const found = migrateAnswers(parseDocument(text, 'scaffold.yaml'), releases);
  // A second run finds nothing to do.
  expect(migrateAnswers(found, releases)).toBe(found);
  return found.text;
}

const sibling = { rename: 'a.old', to: 'a.new' };

it.each<[string, AnswerMigration, string, string]>([
  [
    'renames a key where it stands',
    sibling,
    'a:\n  # why\n  old: 1 # so\n  z: 2\n',
    'a:\n  # why\n  new: 1 # so\n  z: 2\n',
  ],
  ['renames a whole section', { rename: 'a', to: 'b' }, '# why\na:\n  x: 1 # so\n', '# why\nb:\n  x: 1 # so\n'],
  ['renames within braces', sibling, 'a: { z: 2, old: 1 } # so\n', 'a: { z: 2, new: 1 } # so\n'],
  ['renames in JSON', sibling, '{"a": {"old": 1}}\n', '{"a": {"new": 1}}\n'],
  ['keeps quotes and line ends', sibling, 'a:\r\n  "old": 1\r\n', 'a:\r\n  "new": 1\r\n'],
  ['keeps a byte order mark', sibling, '\uFEFFa:\n  old: 1\n', '\uFEFFa:\n  new: 1\n'],
  [
    'renames in every environment',
    { rename: 'environments.*.n.old', to: 'environments.*.n.new' },
    'environments:\n  dev:\n    n:\n      old: 1\n  prod:\n    n: { old: 2 }\n  test:\n    n: { z: 1 }\n',
    'environments:\n  dev:\n    n:\n      new: 1\n  prod:\n    n: { new: 2 }\n  test:\n    n: { z: 1 }\n',
  ],
  [
    'moves a key with its comments',
    { rename: 'a.b.c', to: 'a.d' },
    'a:\n  b:\n    # why\n    c: 1 # so\n    z: 2\n  y: 3\nx: 4\n',
    'a:\n  b:\n    z: 2\n  y: 3\n  # why\n  d: 1 # so\nx: 4\n',
  ],
  [
    'moves the last key out of a section, which goes',
    { rename: 'a.b.c', to: 'a.d' },
    'a:\n  b:\n    c: 1 # so\n  y: 3\n',
    'a:\n  y: 3\n  d: 1 # so\n',
  ],
  [
    'makes the section that a key goes to',
    { rename: 'c', to: 'a.b.d' },
    '# why\nc:\n  - 1\n  - 2 # so\nx: 4\n',
    'x: 4\na:\n  b:\n    # why\n    d:\n      - 1\n      - 2 # so\n',
  ],
  [
    'moves a text of several lines',
    { rename: 'a.b.c', to: 'd' },
    'a:\n  b:\n    c: |\n      one\n\n        two\n    z: 2\n',
    'a:\n  b:\n    z: 2\nd: |\n  one\n\n    two\n',
  ],
  [
    'moves a key under the line ends of the file',
    { rename: 'a.b.c', to: 'a.d.e' },
    'a:\r\n  b:\r\n    c: 1\r\n    z: 2\r\n',
    'a:\r\n  b:\r\n    z: 2\r\n  d:\r\n    e: 1\r\n',
  ],
  ['takes a key away', { remove: 'a.old' }, 'a:\n  old: 1\n  # of z\n  z: 2\n', 'a:\n  # of z\n  z: 2\n'],
  ['takes an empty section away', { remove: 'a.old' }, 'a:\n  old: 1\nx: 4\n', 'x: 4\n'],
  ['changes a value', { path: 'a.v', values: { x: 'y' } }, 'a:\n  v: x # so\n', 'a:\n  v: y # so\n'],
  ['changes a number', { path: 'a.v', values: { 7: 14 } }, 'a:\n  v: 7\n', 'a:\n  v: 14\n'],
  ['leaves another value', { path: 'a.v', values: { x: 'y' } }, 'a:\n  v: z\n', 'a:\n  v: z\n'],
  ['leaves what is not there', sibling, 'a:\n  z: 2\n', 'a:\n  z: 2\n'],
])('%s', (...[, migration, before, after]) => {
  expect(migrated(before, migration)).toBe(after);
});

it('leaves a region that nothing is said of any more', () => {
  const text = 'e:\n  eu-west-1:\n    old: 1\n';
  const found = migrated(text, { remove: 'e.*.old' });
  expect(parseDocument(found, 'scaffold.yaml').tree).toEqual({ e: { 'eu-west-1': {} } });
});

it('follows a chain of releases', () => {
  expect(migrated('a:\n  old: 1 # so\n', sibling, { rename: 'a.new', to: 'a.newest' })).toBe('a:\n  newest: 1 # so\n');
});

it('refuses an answer that is there under both names, with both places', () => {
  const text = 'a:\n  old: 1\n  new: 2\nb:\n  dev: { old: 1, new: 2 }\n';
  const releases = releasesOf(sibling, { rename: 'b.*.old', to: 'b.*.new' });
  const refusal = refusalOf(() => migrateAnswers(parseDocument(text, 'scaffold.yaml'), releases));
  expect(refusal).toMatchObject({ exitCode: 2 });
  expect(refusal.problems).toEqual([
    {
      path: 'a.old',
      message: 'is called a.new now, and that is there too (line 3)',
      hint: 'keep one',
      file: 'scaffold.yaml',
      line: 2,
      column: 3,
    },
  ]);
});

function refusalOf(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('it was not refused');
}
