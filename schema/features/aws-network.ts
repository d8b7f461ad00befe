import type { Environment } from '../../src/answers/repository.ts';
import type { Feature } from '../../src/compose/feature.ts';

const LEAF = 'environments/__env__/aws/__region__/network/main.tf';

const hasProductionRange = ({ aws }: Environment): boolean => aws.regions.some(({ cidr }) => cidr === '10.1.0.0/16');

function hasUsualSubnets(environment: Environment): boolean {
  const { newbits, publicOffset, privateOffset } = environment.network.subnets;
  const isUsual = newbits === 8 && publicOffset === 1 && privateOffset === 10;
  return hasProductionRange(environment) && environment.network.zones === 3 && isUsual;
}

export const feature: Feature = {
  id: 'aws-network',
  title: 'Network on AWS: VPC, three tiers of subnets, NAT, endpoints, flow logs',
  folder: 'aws/network',
  cloud: 'aws',
  component: 'network',
  chosen: () => true,
  satisfies: {
    'MC-04': { file: LEAF, when: ({ aws }) => aws.regions.length > 1 },
    'NW-01': { file: LEAF, when: hasProductionRange },
    'NW-02': { file: 'modules/aws/network/subnets.tf', when: hasUsualSubnets },
    'NW-03': { file: 'modules/aws/network/subnets.tf', when: hasUsualSubnets },
    'NW-04': { file: LEAF, when: ({ network }) => network.zones === 3 },
    'NW-05': { file: 'modules/aws/network/nat.tf', when: ({ network }) => network.nat === 'per-zone' },
    'NW-07': 'modules/aws/network/subnets.tf',
    'NW-08': 'modules/aws/network/subnets.tf',
    'NW-09': 'modules/aws/network/subnets.tf',
    'NW-10': 'modules/aws/network/main.tf',
    'NW-11': { file: 'modules/aws/network/acls.tf', when: ({ network }) => network.acls },
    'NW-14': {
      file: 'modules/aws/network/subnets.tf',
      when: ({ network }) => network.customNetworking !== null,
    },
    'NW-17': 'modules/aws/network/dns.tf',
    'NW-18': 'modules/aws/network/endpoints.tf',
    'ST-11': 'modules/aws/network/main.tf',
    'ST-14': 'modules/aws/network/variables.tf',
  },
  provenBy: ['test/modules', 'test/golden', 'test/aws'],
};
