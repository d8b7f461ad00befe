import type { Environment } from '../../src/answers/repository.ts';
import type { Feature } from '../../src/compose/feature.ts';
import { azureNetworkArguments } from '../../src/compose/network-arguments.ts';

const LEAF = 'environments/__env__/azure/__region__/network/main.tf';

const hasProductionRange = ({ azure }: Environment): boolean =>
  azure.regions.some(({ cidr }) => cidr === '10.1.0.0/16');

export const feature: Feature = {
  id: 'azure-network',
  title: 'Network on Azure: VNet, three tiers of subnets, NAT, security groups, flow logs',
  folder: 'azure/network',
  cloud: 'azure',
  component: 'network',
  chosen: () => true,
  arguments: { network: azureNetworkArguments },
  satisfies: {
    'NW-01': { file: LEAF, when: hasProductionRange },
    'NW-02': { file: 'modules/azure/network/subnets.tf', when: hasProductionRange },
    'NW-03': { file: 'modules/azure/network/subnets.tf', when: hasProductionRange },
    'NW-04': { file: LEAF, when: ({ network }) => network.zones === 3 },
    'NW-05': { file: 'modules/azure/network/nat.tf', when: ({ network }) => network.nat === 'per-zone' },
    'NW-07': 'modules/azure/network/subnets.tf',
    'NW-10': 'modules/azure/network/security-groups.tf',
    'NW-17': 'modules/azure/network/dns.tf',
    'ST-17': LEAF,
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
