import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import { firstSteps } from '../../src/compose/first-steps.ts';
import { accepted, flag, on } from '../answers/build.ts';

describe('the first steps', () => {
  const steps = (yaml: string, ...flags: ReturnType<typeof flag>[]) => firstSteps(accepted(yaml, ...flags).repository);
  const forge = flag('project.repository', 'https://github.com/acme/platform');

  it.each<[Cloud, string]>([
    ['aws', 'bucket'],
    ['azure', 'storage account'],
    ['gcp', 'bucket'],
  ])('on %s make the store of states first, then plan', (cloud, store) => {
    const [bootstrap, ...later] = steps(on(cloud)).slice(3);
    expect(bootstrap).toEqual({
      command: `make bootstrap env=dev cloud=${cloud}`,
      effect: `creates the state ${store} of dev and keeps its own state in the ${store}.`,
    });
    expect(later).toContainEqual({ command: 'make plan env=dev component=network', effect: 'saves a plan; read it.' });
    expect(later.filter(({ command }) => command.startsWith('gcloud'))).toHaveLength(cloud === 'gcp' ? 1 : 0);
  });

  it('make one on every cloud', () => {
    const found = steps(on('azure', 'gcp'));
    expect(found.filter(({ command }) => command.startsWith('make bootstrap'))).toMatchObject([
      { command: 'make bootstrap env=dev cloud=azure', effect: expect.stringContaining('of dev on Azure and') },
      { command: 'make bootstrap env=dev cloud=gcp', effect: expect.stringContaining('of dev on Google Cloud and') },
    ]);
    expect(found.at(-1)?.command).toBe('make plan env=dev cloud=azure component=secrets');
  });

  it.each<[string, ReturnType<typeof flag>[], string]>([
    [on('azure'), [], 'tools; the account of dev; who administers the cluster of dev; lock files'],
    [on('azure'), [forge], 'tools; the account of dev; who administers the cluster of dev; lock files'],
    [on('gcp'), [forge], 'tools; the account of dev; lock files'],
    [on('gcp'), [forge, flag('environments.dev.gcp.project', 'acme-dev-1')], 'tools; the account of dev; lock files'],
    [
      on('gcp'),
      [forge, flag('environments.dev.gcp', { project: 'acme-dev-1', projectNumber: '111111111111' })],
      'tools; lock files',
    ],
  ])('say what is missing (%#)', (yaml, flags, expected) => {
    expect(steps(yaml, ...flags)[1]?.effect).toBe(`says what is missing: ${expected}.`);
  });
});
