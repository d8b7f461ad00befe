import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Choice } from '../../src/merge/sides.ts';
import { migrateFiles } from '../../src/releases/migrate-files.ts';
import type { Move, Release } from '../../src/releases/release.ts';
import { keptFolders } from '../../src/upgrade/kept-folders.ts';
import { allSteps, mergedFolders } from '../../src/upgrade/steps.ts';
import type { FileVersions } from '../../src/upgrade/versions.ts';
import { versions } from './versions.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scaffold-releases-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const FOLDER = 'modules/aws/network';
const eip = (name: string, more = '') => `resource "aws_eip" "${name}" {\n  domain = "vpc"\n${more}}\n`;
const output = (name: string) => `output "ip" {\n  value = aws_eip.${name}.public_ip\n}\n`;
const block = (release: string, from: string, to: string) =>
  `# scaffold ${release}: says more.\nmoved {\n  from = aws_eip.${from}\n  to   = aws_eip.${to}\n}\n`;

function release(version: string, moves: readonly Omit<Move, 'release' | 'because'>[]): Release {
  const all = moves.map(move => ({ release: version, because: 'says more.', ...move }));
  return { version, notes: [], renames: [], moves: all, answers: [] };
}

const rename = (version: string, [from, to]: [string, string | null], folder = FOLDER): Release =>
  release(version, [{ folder, from: `aws_eip.${from}`, to: to && `aws_eip.${to}` }]);

/** The team's own files on the disk. */
function own(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What is written where, after these releases. */
function written(
  files: readonly FileVersions[],
  releases: readonly Release[],
  choice: Choice = 'markers',
): Record<string, string | null> {
  const migrated = migrateFiles(root, files, releases);
  const options = { labels: { ours: 'yours', base: 'old', theirs: 'new' }, choice };
  const kept = keptFolders(migrated.files, migrated.foreignIn);
  const folders = mergedFolders(migrated.files, kept, migrated.foreignIn);
  const steps = migrated.settle(allSteps(migrated.files, folders, { ...options, restore: [], kept }));
  const texts = steps.flatMap(({ path, after, action }) =>
    after === undefined ? [] : [[path, after && `${action}: ${after.text}`] as const],
  );
  return Object.fromEntries(texts);
}

const main = (texts: Parameters<typeof versions>[1], path = `${FOLDER}/main.tf`) => versions(path, texts);
const MOVED = `${FOLDER}/moved.tf`;

it('writes down where an address went', () => {
  const file = main({ base: eip('a'), ours: eip('a'), theirs: eip('b') });
  expect(written([file], [rename('0.2.0', ['a', 'b'])])).toEqual({
    [file.path]: `update: ${eip('b')}`,
    [MOVED]: `create: ${block('0.2.0', 'a', 'b')}`,
  });
});

it('lets an edit follow the address, in generated files and in those of the team', () => {
  own({
    [`${FOLDER}/own.tf`]: `# aws_eip.a is ours\n${output('a')}`.replaceAll('\n', '\r\n'),
    'own/own.tf': eip('a'),
  });
  const edited = eip('a', '  # ours\n');
  const files = [
    main({ base: eip('a'), ours: edited, theirs: eip('b') }),
    main({ base: '', ours: output('a'), theirs: '' }, `${FOLDER}/outputs.tf`),
  ];
  expect(written(files, [rename('0.2.0', ['a', 'b'])])).toEqual({
    [`${FOLDER}/main.tf`]: `merge: ${eip('b', '  # ours\n')}`,
    [`${FOLDER}/outputs.tf`]: `merge: ${output('b')}`,
    [`${FOLDER}/own.tf`]: `merge: # aws_eip.a is ours\n${output('b')}`,
    [MOVED]: `create: ${block('0.2.0', 'a', 'b')}`,
  });
});

it('follows a chain, and adds to what is there', () => {
  own({ [MOVED]: block('0.2.0', 'a', 'b') });
  const file = main({ base: eip('b'), ours: eip('b'), theirs: eip('c') });
  const second = written([file], [rename('0.3.0', ['b', 'c'])]);
  expect(second[MOVED]).toBe(`merge: ${block('0.2.0', 'a', 'b')}\n${block('0.3.0', 'b', 'c')}`);
  rmSync(join(root, MOVED));
  const both = written(
    [main({ base: eip('a'), ours: eip('a'), theirs: eip('c') })],
    [rename('0.2.0', ['a', 'b']), rename('0.3.0', ['b', 'c'])],
  );
  expect(both[MOVED]?.replace('create', 'merge')).toBe(second[MOVED]);
});

it('lets the state forget what goes', () => {
  const file = main({ base: eip('a'), ours: eip('a'), theirs: '' });
  expect(written([file], [rename('0.2.0', ['a', null])])[MOVED]).toContain('removed {\n  from = aws_eip.a');
});

it('writes nothing of what goes and the team keeps: Terraform would refuse it', () => {
  const file = main({ base: eip('a'), ours: eip('a', '  # ours\n'), theirs: '' });
  const forgets = [rename('0.2.0', ['a', null])];
  expect(written([file], forgets, 'ours')[MOVED]).toBeUndefined();
  // While the conflict is open, that refusal is better than a destroy.
  expect(written([file], forgets, 'markers')[MOVED]).toContain('removed');
  expect(written([file], forgets, 'theirs')[MOVED]).toContain('removed');
});

it.each<[string, FileVersions[], Release[]]>([
  [
    'an address that was not there',
    [main({ base: eip('x'), ours: eip('x'), theirs: eip('x') })],
    [rename('0.2.0', ['a', 'b'])],
  ],
  [
    'another folder',
    [main({ base: eip('a'), ours: eip('a'), theirs: eip('a') })],
    [rename('0.2.0', ['a', 'b'], 'modules/*/dns')],
  ],
  ['what the team calls so itself', [main({ base: '', ours: eip('a'), theirs: '' })], [rename('0.2.0', ['a', 'b'])]],
  ['what the team has deleted', [main({ base: eip('a'), ours: '', theirs: eip('b') })], [rename('0.2.0', ['a', 'b'])]],
  ['no release', [main({ base: eip('a'), ours: eip('a'), theirs: eip('a') })], []],
  [
    'a unit of Terragrunt, whose folder has no address',
    [versions('environments/dev/network/terragrunt.hcl', { base: 'x = 1\n', ours: 'x = 1\n', theirs: 'x = 1\n' })],
    [release('0.2.0', [{ folder: 'environments/*/network', from: 'module.network', to: 'module.vpc' }])],
  ],
])('writes nothing for %s', (...[, files, releases]) => {
  expect(written(files, releases)).toEqual({});
});

it('moves in every folder of a pattern that has the address, each with a moved.tf', () => {
  const files = ['modules/a', 'modules/b'].map(folder =>
    main({ base: eip('a'), ours: eip('a'), theirs: eip('b') }, `${folder}/main.tf`),
  );
  expect(Object.keys(written(files, [rename('0.2.0', ['a', 'b'], 'modules/*')]))).toEqual([
    'modules/a/main.tf',
    'modules/a/moved.tf',
    'modules/b/main.tf',
    'modules/b/moved.tf',
  ]);
});

it('follows an address in a file that is renamed as well', () => {
  const renamed: Release = {
    ...rename('0.2.0', ['a', 'b']),
    renames: [{ from: `${FOLDER}/main.tf`, to: `${FOLDER}/ips.tf` }],
  };
  const files = [
    main({ base: eip('a'), ours: eip('a', '  # ours\n') }),
    main({ theirs: eip('b') }, `${FOLDER}/ips.tf`),
  ];
  expect(written(files, [renamed])).toEqual({
    [`${FOLDER}/ips.tf`]: `create: ${eip('b', '  # ours\n')}`,
    [`${FOLDER}/main.tf`]: null,
    [MOVED]: `create: ${block('0.2.0', 'a', 'b')}`,
  });
});

it('follows a block that the team has put into a file of its own, while its file is renamed and split', () => {
  own({ [`${FOLDER}/own.tf`]: eip('a', '  # ours\n') });
  const renamed: Release = {
    ...rename('0.2.0', ['a', 'b']),
    renames: [{ from: `${FOLDER}/main.tf`, to: `${FOLDER}/ips.tf` }],
  };
  const files = [
    main({ base: `${eip('a')}\n${output('a')}`, ours: output('a') }),
    main({ theirs: eip('b', '  tags = {}\n') }, `${FOLDER}/ips.tf`),
    main({ theirs: output('b') }, `${FOLDER}/outputs.tf`),
  ];
  expect(written(files, [renamed])).toEqual({
    [`${FOLDER}/main.tf`]: null,
    [`${FOLDER}/outputs.tf`]: `create: ${output('b')}`,
    [`${FOLDER}/own.tf`]: `merge: ${eip('b', '  tags   = {}\n  # ours\n')}`,
    [MOVED]: `create: ${block('0.2.0', 'a', 'b')}`,
  });
});

it('rewrites references in a moved.tf of the team without touching its history', () => {
  own({ [MOVED]: `${output('a')}\n${block('0.1.0', 'z', 'a')}` });
  const file = main({ base: eip('a'), ours: eip('a'), theirs: eip('b') });
  expect(written([file], [rename('0.2.0', ['a', 'b'])])[MOVED]).toBe(
    `merge: ${output('b')}\n${block('0.1.0', 'z', 'a')}\n${block('0.2.0', 'a', 'b')}`,
  );
});
