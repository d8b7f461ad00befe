import { isOn } from '../../src/answers/repository.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'app-gateway',
  title: 'Route of the workload template through a Gateway',
  folder: 'app-gateway',
  chosen: ({ environment }) => environment.addons.gateway && (isOn(environment, 'azure') || isOn(environment, 'gcp')),
  satisfies: { 'IN-01': 'app-templates/web/httproute.yaml' },
  provenBy: ['test/common', 'test/golden'],
};
