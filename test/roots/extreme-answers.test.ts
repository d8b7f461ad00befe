import { describe, expect, it } from '@jest/globals';
import { checkAnswers } from '../../src/answers/answers.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { setIn, type Tree } from '../../src/answers/tree.ts';
import type { OutputFile } from '../../src/generate/output.ts';
import { generated } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { azureExtremes } from './azure-extremes.ts';
import { extremes } from './extreme-answers.ts';
import { gcpExtremes } from './gcp-extremes.ts';
import { plainAnswers, plainOn } from './plain-answers.ts';
import { type PlannedResource, planRoots } from './planned-roots.ts';

const clouds = [
  { cloud: 'AWS', plain: plainAnswers, table: extremes },
  { cloud: 'Azure', plain: plainOn('azure'), table: azureExtremes },
  { cloud: 'Google Cloud', plain: plainOn('gcp'), table: gcpExtremes },
];

/** Roots that are planned in one run, which all take memory at a time. */
const Together = 12;

const isAccepted = (answers: Tree) => 'answers' in checkAnswers([valueLayer('test', answers)]);

describe.each(clouds)('an answer at the edge, on $cloud', ({ plain, table }) => {
  const refused = table.filter(([, [path, value]]) => !isAccepted(setIn(plain, path, value)));

  it('is not what the others start from', () => {
    expect(isAccepted(plain)).toBe(true);
  });

  it.each(refused.map(([, [path, value]]) => ({ path, value })))(
    'is refused where it stands: $path $value',
    ({ path, value }) => {
      const result = checkAnswers([valueLayer('test', setIn(plain, path, value))]);
      const places = 'findings' in result ? result.findings.map(({ path: at }) => at.join('.')) : [];
      expect(places).toEqual(expect.arrayContaining([expect.stringContaining(path.join('.'))]));
    },
  );
});

describeWithTerraform('answers at the edge that are let through', () => {
  it.each(clouds)(
    'are accepted by the modules of their roots: $cloud',
    async ({ plain, table }) => {
      const roots: { key: string; folder: string; files: readonly OutputFile[] }[] = [];
      for (const [index, [folder, [path, value]]] of table.entries()) {
        const answers = setIn(plain, path, value);
        if (!isAccepted(answers)) continue;
        const files = [...(await generated(JSON.stringify(answers))).values()];
        roots.push({ key: `extreme-${index}`, folder, files });
      }
      const planned: PlannedResource[] = [];
      for (let at = 0; at < roots.length; at += Together)
        planned.push(...(await planRoots(roots.slice(at, at + Together))));
      const counts = roots.map(({ key }) => planned.filter(({ root }) => root === key).length);
      expect(counts.length).toBeGreaterThan(5);
      expect(Math.min(...counts)).toBeGreaterThan(4);
    },
    120_000,
  );
});
