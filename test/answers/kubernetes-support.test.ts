import { expect, it, jest } from '@jest/globals';

type Catalog = { kubernetes: { gke: Record<string, { end: string; offered: boolean }> } };

// A day on which the clouds differ: GKE has let go of 1.35, and the others have not.
const { readDataFile } = await import('../../schema/data-file.ts');
jest.unstable_mockModule('../../schema/data-file.ts', () => ({
  readDataFile: (name: string) => {
    const data = structuredClone(readDataFile<Catalog>(name));
    if (name === 'catalog.json') data.kubernetes.gke['1.35'] = { end: '2026-11-01', offered: false };
    return data;
  },
}));
const { problems } = await import('./build.ts');

const answers = (place: string) => `project: { name: acme }
environments: { dev: { profile: dev, ${place}, cluster: { version: "1.35" } } }
`;

it.each([
  [
    'gcp: { regions: { europe-west1: {} } }',
    ['GKE does not offer Kubernetes 1.35: its standard support ends on 2026-11-01'],
  ],
  ['aws: { regions: { eu-west-1: {} } }, gcp: { regions: { europe-west1: {} } }', ['GKE does not offer']],
  ['aws: { regions: { eu-west-1: {} } }, azure: { regions: { westeurope: {} } }', []],
])('a version is refused where a cloud of the environment has let go of it: %s', (place, reasons) => {
  expect(problems(answers(place))).toEqual(reasons.map(reason => expect.stringContaining(reason)));
});
