import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { OutputFile } from '../../src/generate/output.ts';
import { isOnAws } from '../roots/on-aws.ts';
import { planRoots } from '../roots/planned-roots.ts';
import { validateAll } from '../roots/validate-all.ts';
import { writeTree } from '../roots/write-tree.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { everyModule, type Folder, modules } from './generated-folders.ts';
import { exampleOf } from './module-example.ts';

const examples = modules.map(module => {
  const [example, root] = [exampleOf(module), rootOf(module)];
  const versions = module.files.get('versions.tf') ?? '';
  const files = Object.entries({ 'main.tf': example, 'versions.tf': versions });
  return {
    path: module.path,
    example,
    root,
    onAws: isOnAws(module.files.values()),
    own: files.map(([name, content]) => fileOf(`${root}/${name}`, content)),
  };
});
const own = examples.flatMap(example => example.own);
const repository = [...everyModule.values(), ...own];
const folder = writeTree(repository);

// As deep as the example's own path to the module asks for.
function rootOf(module: Folder): string {
  const depth = exampleOf(module).match(/\.\.\//g)?.length ?? 0;
  return ['examples', module.path.replaceAll('/', '-'), 'a', 'b', 'c'].slice(0, depth).join('/');
}

function fileOf(path: string, content: string): OutputFile {
  return { path, content, mode: 0o644 };
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

  it.each(AwsRecordings.map((recording, turn) => ({ recording, turn })))(
    'are valid with the schema of $recording',
    async ({ recording, turn }) => {
      const own = examples.filter(({ onAws }) => turn === 0 || onAws).map(({ root }) => root);
      expect(await validateAll(folder, own, recording)).toEqual({});
    },
  );

  it('are accepted by every validation, and make something', async () => {
    const keyOf = (root: string) => root.replaceAll('/', '--');
    const planned = await planRoots(
      examples.map(({ root }) => ({ key: keyOf(root), folder: root, files: repository })),
    );
    const making = new Set(planned.map(({ root }) => root));
    expect(examples.filter(({ root }) => !making.has(keyOf(root))).map(({ path }) => path)).toEqual([]);
  });
});
