import { type Cloud, clouds } from '../../schema/clouds.ts';
import { dotted, type Path } from './tree.ts';

/** Answers that one cloud alone reads, though their path does not say so. */
const AWS_ONLY: readonly string[] = [
  'addons.aws-load-balancer-controller',
  'addons.metrics-server',
  'data.class',
  'data.engine',
  'dns.zoneId',
  'network.customNetworking',
  'network.prefixDelegation',
  'nodes.spot.types',
  'nodes.system.types',
  'nodes.workload.types',
  'state.locking',
  'state.principals',
];

/** The cloud that an answer is about; undefined of one that counts on every cloud. */
export function cloudOfAnswer(path: Path): Cloud | undefined {
  if (AWS_ONLY.includes(dotted(path))) return 'aws';
  if (dotted(path) === 'network.podCidr') return 'azure';
  if (dotted(path) === 'security.binaryAuthorization') return 'gcp';
  return clouds.find(cloud => path.includes(cloud));
}
