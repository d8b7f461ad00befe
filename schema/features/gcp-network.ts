import type { Environment } from '../../src/answers/repository.ts';
import type { Feature } from '../../src/compose/feature.ts';
import { gcpNetworkArguments } from '../../src/compose/network-arguments.ts';

const LEAF = 'environments/__env__/gcp/__region__/network/main.tf';

const hasProductionRange = ({ gcp }: Environment): boolean => gcp.regions.some(({ cidr }) => cidr === '10.1.0.0/16');

export const feature: Feature = {
  id: 'gcp-network',
  title: 'Network on Google Cloud: VPC, three tiers of subnets, NAT, firewall, flow logs',
  folder: 'gcp/network',
  cloud: 'gcp',
  component: 'network',
  chosen: () => true,
  arguments: { network: gcpNetworkArguments },
  satisfies: {
    'NW-01': { file: LEAF, when: hasProductionRange },
    'NW-02': { file: 'modules/gcp/network/subnets.tf', when: hasProductionRange },
    'NW-03': { file: 'modules/gcp/network/subnets.tf', when: hasProductionRange },
    'NW-04': { file: LEAF, when: ({ network }) => network.zones === 3 },
    'NW-05': { file: 'modules/gcp/network/nat.tf', when: ({ network }) => network.nat === 'per-zone' },
    'NW-07': 'modules/gcp/network/subnets.tf',
    'NW-10': 'modules/gcp/network/firewall.tf',
    'NW-17': 'modules/gcp/network/dns.tf',
    'ST-17': LEAF,
  },
  provenBy: ['test/modules', 'test/compose', 'test/golden'],
};
