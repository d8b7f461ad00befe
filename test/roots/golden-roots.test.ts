import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { exampleText, generated, goldenCases, textOf } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { rootFolders } from './folders.ts';
import { isOnAws } from './on-aws.ts';
import { validateAll } from './validate-all.ts';
import { writeTree } from './write-tree.ts';

// Many roots in one test, each with two runs of terraform.
jest.setTimeout(120_000);

const folder = scratchFolder();

const cases = await Promise.all(
  goldenCases.map(async name => {
    const files = await generated(exampleText(name));
    writeTree(files.values(), join(folder, name));
    const roots = rootFolders(files.keys()).map(root => ({
      path: `${name}/${root}`,
      onAws: isOnAws([...files.values()].filter(({ path }) => path === `${root}/versions.tf`).map(textOf)),
    }));
    return { name, roots };
  }),
);

const roots = cases.flatMap(own => own.roots);

describe('golden cases', () => {
  // A bootstrap for each cloud of an environment, and in each region five roots, six with data, two more with Cilium on AWS.
  it('have every root of each of their environments', () => {
    const onOne = [1 + 5, 3 + 3 * 6, 3 + 5 * 6, 3 + 6 + 5 + 8, 3 + 2 * 5 + 6, 3 + 2 * 5 + 6];
    // With Terragrunt the bootstraps alone are roots.
    expect(cases.map(({ roots }) => roots.length)).toEqual([...onOne, 5 + 2 * 6 + 3 * 6, 3, 5]);
  });
});

describeWithTerraform('terraform', () => {
  it('leaves the format of every file as it is', async () => {
    expect(await fmtCheck(folder)).toEqual({ files: [], diff: '', error: '' });
  });

  it.each(AwsRecordings.map((recording, turn) => ({ recording, turn })))(
    'accepts every root without a warning, with the schema of $recording',
    async ({ recording, turn }) => {
      const own = roots.filter(({ onAws }) => turn === 0 || onAws).map(({ path }) => path);
      expect(await validateAll(folder, own, recording)).toEqual({});
    },
  );

  it('would name the root that is broken', async () => {
    const root = 'aws-minimal/environments/dev/aws/eu-west-1/network';
    const broken = join(folder, root, 'broken.tf');
    writeFileSync(broken, 'output "missing" {\n  value = module.network.nothing\n}\n');
    expect(await validateAll(folder, [root], 'aws-5.100.0')).toMatchObject({
      [root]: [{ summary: 'Unsupported attribute', place: 'broken.tf:2' }],
    });
    rmSync(broken);
  });
});
