import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { validateAll } from '../roots/validate-all.ts';
import { writeTree } from '../roots/write-tree.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { AwsVersions } from './code-rules.ts';
import { everything, type Folder, modules } from './generated-folders.ts';
import { plannedResources } from './planned-root.ts';

const folder = writeTree([...everything.values()].filter(({ path }) => path.startsWith('modules/')));
const examples = modules.map(module => ({ path: module.path, example: exampleOf(module), root: rootOf(module) }));

function exampleOf({ files }: Folder): string {
  const [, example = ''] = /^```hcl\n([\s\S]*?)^```$/m.exec(files.get('README.md') ?? '') ?? [];
  return example;
}

// As deep as the example's own path to the module asks for.
function rootOf(module: Folder): string {
  const depth = exampleOf(module).match(/\.\.\//g)?.length ?? 0;
  return ['examples', module.path.replaceAll('/', '-'), 'a', 'b', 'c'].slice(0, depth).join('/');
}

for (const { example, root } of examples) {
  mkdirSync(join(folder, root), { recursive: true });
  writeFileSync(join(folder, root, 'main.tf'), example);
  writeFileSync(join(folder, root, 'versions.tf'), AwsVersions);
}

describe('examples', () => {
  it.each(examples)('of $path: call the module once, and nothing that a reader would not have', ({ path, example }) => {
    expect(example.match(/^\w+ /gm)).toEqual(['module ']);
    expect(example).toMatch(new RegExp(`^ {2}source = "(\\.\\./)+${path}"$`, 'm'));
  });
});

describeWithTerraform('examples', () => {
  jest.setTimeout(120_000);

  it('have the format of terraform fmt', async () => {
    expect(await fmtCheck(join(folder, 'examples'))).toEqual({ files: [], diff: '', error: '' });
  });

  it.each(AwsRecordings)('are valid with the schema of %s', async recording => {
    expect(
      await validateAll(
        folder,
        examples.map(({ root }) => root),
        recording,
      ),
    ).toEqual({});
  });

  it.each(examples)('of $path: is accepted by every validation, and makes something', async ({ root }) => {
    expect((await plannedResources(join(folder, root))).length).toBeGreaterThan(0);
  });
});
