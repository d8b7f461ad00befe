import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { exampleText, generated, goldenCases } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { rootFolders } from './folders.ts';
import { validateAll } from './validate-all.ts';
import { writeTree } from './write-tree.ts';

// Up to ten roots in one test, each with two runs of terraform.
jest.setTimeout(120_000);

const cases = await Promise.all(
  goldenCases.map(async name => {
    const files = await generated(exampleText(name));
    return { name, folder: writeTree(files.values()), roots: rootFolders(files.keys()) };
  }),
);

describe('golden cases', () => {
  it('have a bootstrap and a network in each of their environments', () => {
    expect(cases.map(({ roots }) => roots.length)).toEqual([2, 6, 10]);
  });
});

describeWithTerraform('terraform', () => {
  it.each(cases)('leaves the format of $name as it is', async ({ folder }) => {
    expect(await fmtCheck(folder)).toEqual({ files: [], diff: '', error: '' });
  });

  describe.each(AwsRecordings)('with the schema of %s', recording => {
    it.each(cases)('accepts every root of $name without a warning', async ({ folder, roots }) => {
      expect(await validateAll(folder, roots, recording)).toEqual({});
    });
  });

  it('would name the root that is broken', async () => {
    const [{ folder } = { folder: '' }] = cases;
    const root = 'environments/dev/aws/eu-west-1/network';
    const broken = join(folder, root, 'broken.tf');
    writeFileSync(broken, 'output "missing" {\n  value = module.network.nothing\n}\n');
    expect(await validateAll(folder, [root], 'aws-5.100.0')).toMatchObject({
      [root]: [{ summary: 'Unsupported attribute', place: 'broken.tf:2' }],
    });
    rmSync(broken);
  });
});
