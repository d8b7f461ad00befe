import { describe, expect, it } from '@jest/globals';
import { talk } from './conversation.ts';
import { ENTER, type Script } from './scripted.ts';

describe('several clouds', () => {
  const script = (chosen: readonly string[]): Script => [
    ['start', 'quick'],
    ['project.name', 'acme'],
    ['environments', 'dev'],
    ['clouds', chosen],
    ...chosen.map(cloud => [`region:${cloud}`, ENTER] as const),
    ['project.repository', ENTER],
    ['review', 'generate'],
  ];

  it('are asked for a region each, and for nothing else', async () => {
    const { tree, left } = await talk(script(['azure', 'gcp']));
    expect(left()).toEqual([]);
    expect(tree.environments).toEqual({
      dev: { profile: 'dev', azure: { regions: { westeurope: {} } }, gcp: { regions: { 'europe-west1': {} } } },
    });
  });

  it('are at least one', async () => {
    const lines = script(['azure']);
    const { refused } = await talk([...lines.slice(0, 3), ['clouds', []], ...lines.slice(3)]);
    expect(refused).toHaveLength(1);
  });

  it.each([
    ['azure', 'westerope', 'Azure has no region with zones called "westerope"; did you mean westeurope?'],
    ['gcp', 'europe-wst1', 'Google Cloud has no region "europe-wst1"; did you mean europe-west1?'],
  ])('know the regions of %s', async (cloud, wrong, expected) => {
    const { asked } = await talk(script([cloud]));
    const question = asked.find(({ name }) => name === `region:${cloud}`);
    expect(question?.choices?.[0]?.name).toMatch(/\(3 zones\)$/);
    expect(question?.validate?.(wrong)).toBe(expected);
  });
});
