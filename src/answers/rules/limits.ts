import type { Cloud } from '../../../schema/clouds.ts';
import type { SectionName } from '../../../schema/environment-sections.ts';
import { parseRange } from '../../network/cidr.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

type Knob = readonly [SectionName, ...string[]];
type Limit = { cloud: Cloud; knob: Knob; isBroken(environment: Environment): boolean; message: string; hint: string };

/** Where Azure or Google Cloud take less than an answer may be; their modules refuse the same, but only at plan. */
const LIMITS: readonly Limit[] = [
  {
    cloud: 'azure',
    knob: ['network', 'flowLogRetentionDays'],
    isBroken: ({ network }) => network.flowLogs && network.flowLogRetentionDays > 365,
    message: 'Azure keeps flow logs for 365 days at most',
    hint: 'use 365',
  },
  {
    cloud: 'azure',
    knob: ['network', 'serviceCidr'],
    isBroken: ({ network }) => prefixOf(network.serviceCidr) < 13 || network.serviceCidr.startsWith('100.'),
    message: 'AKS takes services of /13 to /24 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16',
    hint: 'use another range, such as 172.20.0.0/16',
  },
  {
    cloud: 'gcp',
    knob: ['network', 'serviceCidr'],
    isBroken: ({ network }) => prefixOf(network.serviceCidr) < 16,
    message: 'GKE takes services of /16 to /27',
    hint: 'use a smaller range, such as 172.20.0.0/16',
  },
  {
    cloud: 'azure',
    knob: ['nodes', 'diskGib'],
    isBroken: ({ nodes }) => nodes.diskGib < 30 || nodes.diskGib > 2048,
    message: 'disks of nodes on AKS have 30 to 2048 GiB',
    hint: 'use a size between',
  },
  {
    cloud: 'gcp',
    knob: ['nodes', 'rotation', 'maxUnavailable'],
    isBroken: ({ nodes }) => nodes.rotation.maxUnavailable > 20,
    message: 'GKE replaces 20 nodes of a pool at a time at most',
    hint: 'use 20 or fewer',
  },
  ...(['azure', 'gcp'] as const).map(
    (cloud): Limit => ({
      cloud,
      knob: ['data', 'storageGib'],
      isBroken: ({ data }) => data.enabled && data.storageGib > 16384,
      message: 'databases on Azure and Google Cloud start with 16384 GiB at most',
      hint: 'use a smaller size; storage grows by itself',
    }),
  ),
  {
    cloud: 'azure',
    knob: ['data', 'size', 'azure'],
    isBroken: ({ data }) => data.enabled && data.backup.multiAz && data.size.azure.startsWith('B_'),
    message: 'a server whose size begins with B_ has no standby, and data.backup.multiAz asks for one',
    hint: 'use a size such as GP_Standard_D2ds_v5',
  },
  {
    cloud: 'gcp',
    knob: ['data', 'size', 'gcp'],
    isBroken: ({ data }) => data.enabled && !isTier(data.size.gcp),
    message:
      'Cloud SQL has no such tier: db-custom- is followed by 1 or an even number of processors, and by MiB in steps of 256, 3840 at least and 0.9 to 6.5 GiB for each processor',
    hint: 'use a tier such as db-custom-2-8192',
  },
];

/** What a cloud of an environment does not take, though another one does. */
export function limitFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment =>
    LIMITS.filter(({ cloud, isBroken }) => isOn(environment, cloud) && isBroken(environment)).map(
      ({ knob, message, hint }) => ({ path: knobPath(tree, environment.name, knob), message, hint }),
    ),
  );
}

// What is no range at all is said elsewhere.
function prefixOf(cidr: string): number {
  return parseRange(cidr)?.prefix ?? 16;
}

const PERF_OPTIMIZED = /^db-perf-optimized-N-(?:2|4|8|16|32|48|64|80|96|128)$/;

function isTier(tier: string): boolean {
  const [, cpus = 0, mib = 0] = (/^db-custom-(\d+)-(\d+)$/.exec(tier) ?? []).map(Number);
  if (cpus === 0) return PERF_OPTIMIZED.test(tier);
  const isPossible = cpus === 1 || (cpus % 2 === 0 && cpus <= 98);
  return isPossible && mib % 256 === 0 && mib >= Math.max(3840, 922 * cpus) && mib <= 6656 * cpus;
}
