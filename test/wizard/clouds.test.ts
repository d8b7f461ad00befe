import { describe, expect, it } from '@jest/globals';
import { talk } from './conversation.ts';
import { ENTER, type Script } from './scripted.ts';

describe('several clouds', () => {
  const script = (chosen: readonly string[]): Script => [
    ['start', 'quick'],
    ['project.name', 'acme'],
    ['engine', ENTER],
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

  it('have a heading each in the review, and one address plan', async () => {
    const { shown } = await talk(script(['azure', 'gcp']));
    const [table = ''] = shown;
    expect(table.match(/^ {2}(?:Azure|Google Cloud)$/gm)).toHaveLength(2);
    expect(table).toMatch(/^ {2}dev +westeurope · 10\.0\.0\.0\/16 · 2 zones · NAT single +picked$/m);
    expect(table).toMatch(
      /^ {2}dev +europe-west1 · 10\.3\.0\.0\/16 · pods 10\.4\.0\.0\/16 · 2 zones · NAT single +picked$/m,
    );
    const plan = table.slice(table.indexOf('addresses')).match(/^ {2}\d+\.\d+\.\d+\.\d+\/\d+/gm) ?? [];
    expect(plan.map(line => line.trim())).toEqual([
      '10.0.0.0/16',
      '10.3.0.0/16',
      '10.4.0.0/16',
      '10.100.0.0/16',
      '10.244.0.0/16',
      '172.20.0.0/16',
    ]);
  });

  it('are at least one', async () => {
    const lines = script(['azure']);
    const { refused } = await talk([...lines.slice(0, 4), ['clouds', []], ...lines.slice(4)]);
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
