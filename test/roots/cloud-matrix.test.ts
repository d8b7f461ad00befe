import { describe, expect, it, jest } from '@jest/globals';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { fmtCheck } from '../terraform/harness/fmt-check.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { cloudFactors } from './cloud-factors.ts';
import { cloudMatrix } from './cloud-matrix.ts';
import { matrixCases, parseAll, unplannedRoots } from './matrix-cases.ts';
import { allPairs, pairsOf, pairwise } from './pairwise.ts';
import { validateAll } from './validate-all.ts';

jest.setTimeout(120_000);

const seed = Number(process.env.MATRIX_SEED ?? 1);
const folder = scratchFolder();
const cases = await matrixCases(cloudMatrix(seed), folder);

describe('the matrix of Azure and Google Cloud', () => {
  it('lets every two choices meet, in few cases', () => {
    const met = new Set(pairwise(cloudFactors, seed).flatMap(pairsOf));
    expect(allPairs(cloudFactors).filter(pair => !met.has(pair))).toEqual([]);
    expect(cases.length).toBeLessThanOrEqual(25);
  });
});

describe(`answers of seed ${seed} on Azure and Google Cloud`, () => {
  it('give Terraform that parses', async () => {
    await expect(parseAll(cases)).resolves.toBeUndefined();
  });
});

describeWithTerraform(`answers of seed ${seed} on Azure and Google Cloud`, () => {
  it('give files in the format of terraform fmt', async () => {
    expect(await fmtCheck(folder)).toEqual({ files: [], diff: '', error: '' });
  });

  it('give roots that are valid', async () => {
    const roots = cases.flatMap(({ roots: own }) => own);
    expect(await validateAll(folder, roots, 'azurerm-5.2.0')).toEqual({});
  });

  it.each(cases)('give values that every validation of the modules accepts: $name', async own => {
    expect(await unplannedRoots(own)).toEqual([]);
  });
});
