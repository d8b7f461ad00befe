import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { describe, expect, it, jest } from '@jest/globals';
import { generated, textOf } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { answerFactors, answerMatrix } from './answer-matrix.ts';
import { rootFolders } from './folders.ts';
import { allPairs, pairsOf, pairwise } from './pairwise.ts';
import { planRoots } from './planned-roots.ts';
import { validateAll } from './validate-all.ts';
import { writeTree } from './write-tree.ts';

jest.setTimeout(120_000);

const seed = Number(process.env.MATRIX_SEED ?? 1);
const folder = scratchFolder();

const cases = await Promise.all(
  answerMatrix(seed).map(async ({ name, text }) => {
    const files = await generated(text);
    writeTree(files.values(), join(folder, name));
    const folders = rootFolders(files.keys());
    return { name, text, files, folders, roots: folders.map(root => `${name}/${root}`) };
  }),
);

const keyOf = (name: string, root: string) => `${name}--${root.replaceAll('/', '--')}`;

describe('the matrix', () => {
  it('lets every two choices meet, in few cases', () => {
    const rows = pairwise(answerFactors, seed);
    const met = new Set(rows.flatMap(pairsOf));
    expect(allPairs(answerFactors).filter(pair => !met.has(pair))).toEqual([]);
    expect(cases.length).toBeLessThanOrEqual(25);
  });
});

describe(`answers of seed ${seed}`, () => {
  it('give Terraform that parses', async () => {
    const texts = new Map(
      cases.flatMap(({ name, files }) =>
        [...files.values()]
          .filter(({ path }) => /\.(tf|hcl)$/.test(path))
          .map(file => [textOf(file), `${name}/${file.path}`] as const),
      ),
    );
    for (const [text, path] of texts) await expect(parse(path, text)).resolves.toBeTruthy();
  });
});

describeWithTerraform(`answers of seed ${seed}`, () => {
  it('give files in the format of terraform fmt', async () => {
    expect(await fmtCheck(folder)).toEqual({ files: [], diff: '', error: '' });
  });

  it('give roots that are valid, with either major version of the provider', async () => {
    for (const [turn, recording] of AwsRecordings.entries()) {
      const roots = cases.filter((_, index) => index % AwsRecordings.length === turn).flatMap(({ roots: own }) => own);
      expect([recording, await validateAll(folder, roots, recording)]).toEqual([recording, {}]);
    }
  });

  // One case at a time: planned together, all of them would need more memory than a small machine has.
  it.each(cases)(
    'give values that every validation of the modules accepts: $name',
    async ({ name, files, folders }) => {
      const repository = [...files.values()];
      const planned = await planRoots(
        folders.map(root => ({ key: keyOf(name, root), folder: root, files: repository })),
      );
      const made = new Set(planned.map(({ root }) => root));
      expect(folders.filter(root => !made.has(keyOf(name, root)))).toEqual([]);
    },
  );
});
