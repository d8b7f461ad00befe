import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogVersions, notedFiles, withVersions } from '../../scripts/sync-versions.ts';
import { repositoryRoot } from '../cases.ts';

const versions = catalogVersions(readFileSync(join(repositoryRoot, 'schema', 'catalog.json'), 'utf8'));
const noted = notedFiles(join(repositoryRoot, 'templates'));

describe('versions in templates', () => {
  it('stand under a note in the files that name tools', () => {
    const names = noted.map(path => relative(repositoryRoot, path).replaceAll('\\', '/'));
    expect(names).toEqual(
      expect.arrayContaining(['_tflint.hcl.hbs', 'mise.toml.hbs'].map(name => `templates/terraform/common/${name}`)),
    );
  });

  it.each(noted.map(path => [relative(repositoryRoot, path), path] as const))(
    '%s: are those of the catalogue',
    (_, path) => {
      const { changes, faults } = withVersions(readFileSync(path, 'utf8'), versions);
      expect([...changes, ...faults]).toEqual([]);
    },
  );
});

describe('withVersions', () => {
  const known = { tflint: '1.2.3' };

  it.each([
    ['# renovate: datasource=x depName=a/tflint\ntflint = "0.1.0"\n', 'tflint = "1.2.3"'],
    ['  # renovate: depName=a/tflint extractVersion=^v(?<version>.+)$\n  version = "0.1.0"\n', '  version = "1.2.3"'],
    ['    # renovate: depName=tflint\n    rev: v0.1.0\n', '    rev: v1.2.3'],
  ])('replaces the version below %j', (text, line) => {
    expect(withVersions(text, known)).toEqual({
      text: text.replace(/\n.*\n/, `\n${line}\n`),
      changes: [expect.stringMatching(/tflint: 0\.1\.0 -> 1\.2\.3$/)],
      faults: [],
    });
  });

  it('leaves what is up to date, and names what it cannot know', () => {
    expect(withVersions('# renovate: depName=tflint\na = "1.2.3"\n', known)).toMatchObject({ changes: [], faults: [] });
    expect(withVersions('# renovate: depName=b/other\na = "1"\n', known).faults).toEqual([
      'b/other is not in the catalogue',
    ]);
    expect(withVersions('# renovate: depName=tflint\n\n', known).faults).toEqual(['a note has no version below it']);
  });
});
