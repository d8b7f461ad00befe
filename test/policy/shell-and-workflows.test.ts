import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';
import { goldenFiles } from './golden-roots.ts';
import { describeWithPrograms, run } from './programs.ts';
import { plant, plantedFolder, writeGolden } from './scanned-tree.ts';

const isScript = (path: string) => path.endsWith('.sh');
const isWorkflow = (path: string) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

describeWithPrograms(['shellcheck'], 'shellcheck', () => {
  let comments: readonly { readonly file: string; readonly code: number; readonly message: string }[];

  beforeAll(async () => {
    const tree = writeGolden(isScript);
    plant(tree, 'unquoted.sh', '#!/usr/bin/env bash\nrm -rf $1/cache\n');
    const scripts = [...generatedPaths(isScript), `${plantedFolder}/unquoted.sh`];
    expect(scripts.length).toBeGreaterThan(3);
    comments = JSON.parse(await run('shellcheck', ['--format=json', ...scripts], tree));
  });

  it('finds nothing in the generated scripts', () => {
    expect(comments.filter(({ file }) => !file.startsWith(plantedFolder))).toEqual([]);
  });

  it('finds a variable without quotes', () => {
    expect(comments.map(({ code }) => code)).toEqual([2086]);
  });
});

describeWithPrograms(['actionlint'], 'actionlint', () => {
  let errors: readonly { readonly filepath: string; readonly message: string }[];

  beforeAll(async () => {
    const tree = writeGolden(isWorkflow);
    plant(
      tree,
      'broken.yml',
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.here }}\n',
    );
    const own = join(repositoryRoot, '.github', 'workflows');
    const workflows = [
      ...readdirSync(own).map(name => join(own, name)),
      ...generatedPaths(isWorkflow),
      `${plantedFolder}/broken.yml`,
    ];
    errors = JSON.parse(await run('actionlint', ['-format', '{{json .}}', ...workflows], tree));
  });

  it('finds nothing in our workflows and the generated ones', () => {
    expect(errors.filter(({ filepath }) => !filepath.startsWith(plantedFolder))).toEqual([]);
  });

  it('finds an expression that names nothing', () => {
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(/undefined variable "nothing"/)]);
  });
});

function generatedPaths(wanted: (path: string) => boolean): string[] {
  return [...goldenFiles].flatMap(([name, files]) =>
    files.filter(({ path }) => wanted(path)).map(({ path }) => `${name}/${path}`),
  );
}
