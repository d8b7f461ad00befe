import { describe, expect, it, jest } from '@jest/globals';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { answerFactors, answerMatrix } from './answer-matrix.ts';
import { matrixCases, parseAll, unplannedRoots } from './matrix-cases.ts';
import { allPairs, pairsOf, pairwise } from './pairwise.ts';
import { validateAll } from './validate-all.ts';

jest.setTimeout(120_000);

const seed = Number(process.env.MATRIX_SEED ?? 1);
const folder = scratchFolder();
const cases = await matrixCases(answerMatrix(seed), folder);

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
    await expect(parseAll(cases)).resolves.toBeUndefined();
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
  it.each(cases)('give values that every validation of the modules accepts: $name', async own => {
    expect(await unplannedRoots(own)).toEqual([]);
  });
});
