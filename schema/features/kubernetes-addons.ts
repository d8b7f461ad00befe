import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'kubernetes-addons',
  title: 'Composition of what runs in the cluster',
  folder: 'addons/kubernetes-addons',
  chosen: () => true,
  arguments: {
    'kubernetes-addons': ({ environment }) => ({ pod_security: environment.security.podSecurity }),
  },
  satisfies: {
    'SE-03': 'modules/kubernetes-addons/main.tf',
    'ST-19': 'modules/kubernetes-addons/main.tf',
  },
  provenBy: ['test/modules', 'test/golden'],
};
