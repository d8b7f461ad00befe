import { expect, it } from '@jest/globals';
import { bondsOf, widened } from '../../src/releases/bonds.ts';
import { versions } from './versions.ts';

const paths = ['docs/a.md', 'docs/b.md', 'm/main.tf', 'm/new.tf', 'm/README.md', 'm/moved.tf', 'old/x.tf', 'n/main.tf'];
const bonds = bondsOf(
  new Map([
    ['docs/b.md', { from: 'docs/a.md', isBrought: true }],
    ['m/new.tf', { from: 'old/x.tf', isBrought: true }],
  ]),
  new Set(['m']),
  ['m/main.tf', 'm/new.tf', 'm/README.md', 'n/main.tf'].map(path => versions(path, { theirs: '' })),
);

it.each<[string, string[]]>([
  ['docs/a.md', ['docs/a.md', 'docs/b.md']],
  ['docs/b.md', ['docs/a.md', 'docs/b.md']],
  ['m/main.tf', ['m/main.tf', 'm/new.tf', 'm/moved.tf', 'old/x.tf']],
  ['old/x.tf', ['m/main.tf', 'm/new.tf', 'm/moved.tf', 'old/x.tf']],
  ['m/README.md', ['m/README.md']],
  ['n/main.tf', ['n/main.tf']],
])('asks with %s for what is bound to it', (only, expected) => {
  expect(paths.filter(widened(path => path === only, bonds))).toEqual(expected);
});
