import { describe, expect, it, jest } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { templatesIn } from '../../src/compose/template-tree.ts';
import { answerSets } from './answer-sets.ts';
import { findingsIn } from './findings.ts';
import { onTerragrunt, scaffoldOf } from './unit-tree.ts';

// On a busy machine the first one waits until all modules are read.
jest.setTimeout(60_000);

describe('the units of Terragrunt', () => {
  it.each(answerSets)('fit their modules, each other and what Terraform does: $name', async ({ text }) => {
    expect(await findingsIn(await scaffoldOf(text))).toEqual([]);
  });

  it('are made of every template that there is', async () => {
    const features = await loadFeatures();
    const pieces = answerSets.flatMap(({ text }) => [...compose(onTerragrunt(text), features)]);
    const used = new Set(pieces.map(({ template }) => template.source));
    const templates = templatesIn('terragrunt').map(({ source }) => source);
    expect(templates.filter(source => !used.has(source))).toEqual([]);
    expect(templates.length).toBeGreaterThan(40);
  });
});
