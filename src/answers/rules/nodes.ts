import { isBlank } from '../blank.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { isArm } from '../instance-type.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';
import { roomFindings } from './node-room.ts';

const POOLS = ['system', 'workload', 'spot'] as const;
type Pool = (typeof POOLS)[number];

/** Pools of nodes: sizes, types that fit the processor, and what production does without (CL-05, CL-08, CL-09, CL-11). */
export function nodeFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...sizeFindings(tree, environment),
    ...(isOn(environment, 'aws') ? POOLS.flatMap(pool => typeFindings(tree, environment, pool)) : []),
    ...sizeOfMachineFindings(tree, environment),
    ...roomFindings(tree, environment),
    ...azureSpotFindings(tree, environment),
    ...azureDiskFindings(tree, environment),
    ...gkeRotationFindings(tree, environment),
    ...(environment.profile === 'prod' ? productionFindings(tree, environment) : []),
  ]);
}

function sizeFindings(tree: Tree, { name, nodes }: Environment): Finding[] {
  return (['system', 'workload'] as const).flatMap(pool => {
    const { min, max } = nodes[pool];
    if (min <= max) return [];
    const knob = isGiven(tree, name, ['nodes', pool, 'max']) ? 'max' : 'min';
    const path = knobPath(tree, name, ['nodes', pool, knob]);
    return [
      {
        path,
        message: `the ${pool} pool would have ${min} nodes at least and ${max} at most`,
        hint: 'raise max or lower min',
      },
    ];
  });
}

// https://learn.microsoft.com/azure/aks/spot-node-pool: AKS taints every node of a spot pool by itself.
function azureSpotFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, nodes } = environment;
  if (nodes.workload.capacity !== 'spot' || !isOn(environment, 'azure')) return [];
  return [
    {
      path: knobPath(tree, name, ['nodes', 'workload', 'capacity']),
      message: 'AKS taints every spot node, so that nothing would run in a workload pool of them',
      hint: 'use nodes.spot for work that may be interrupted',
    },
  ];
}

/** Nodes of a pool that GKE replaces at a time (GKE documentation, "Node pool upgrade strategies"). */
const MOST_UNAVAILABLE = 20;

function gkeRotationFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, nodes } = environment;
  if (!isOn(environment, 'gcp') || nodes.rotation.maxUnavailable <= MOST_UNAVAILABLE) return [];
  return [
    {
      path: knobPath(tree, name, ['nodes', 'rotation', 'maxUnavailable']),
      message: `GKE replaces ${MOST_UNAVAILABLE} nodes of a pool at a time at most, not ${nodes.rotation.maxUnavailable}`,
      hint: `use ${MOST_UNAVAILABLE} or less`,
    },
  ];
}

/** What AKS takes as the disk of a node (AKS documentation, "Storage options"). */
const AZURE_DISK = { least: 30, most: 2048 };

function azureDiskFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, nodes } = environment;
  const { least, most } = AZURE_DISK;
  if (!isOn(environment, 'azure') || (nodes.diskGib >= least && nodes.diskGib <= most)) return [];
  return [
    {
      path: knobPath(tree, name, ['nodes', 'diskGib']),
      message: `nodes on Azure have a disk of ${least} to ${most} GiB, not ${nodes.diskGib}`,
      hint: `use ${nodes.diskGib < least ? least : most}`,
    },
  ];
}

const ARM_EXAMPLES = {
  azure: ['Standard_D4ps_v5', 'Standard_D4s_v3'],
  gcp: ['t2a-standard-4', 'e2-standard-4'],
} as const;

function sizeOfMachineFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, nodes } = environment;
  const wantsArm = nodes.arch === 'arm64';
  const clouds = (['azure', 'gcp'] as const).filter(cloud => isOn(environment, cloud));
  return clouds.flatMap(cloud =>
    POOLS.filter(pool => isArm(cloud, nodes[pool].size[cloud]) !== wantsArm).map(pool => ({
      path: knobPath(tree, name, ['nodes', pool, 'size', cloud]),
      message: `${nodes[pool].size[cloud]} has a processor of the other kind than nodes.arch ${nodes.arch}`,
      hint: `use a size such as ${ARM_EXAMPLES[cloud][wantsArm ? 0 : 1]}${wantsArm ? '' : ', or nodes.arch: arm64'}`,
    })),
  );
}

function typeFindings(tree: Tree, { name, nodes, profile }: Environment, pool: Pool): Finding[] {
  const path = knobPath(tree, name, ['nodes', pool, 'types']);
  const wantsArm = nodes.arch === 'arm64';
  const strange = nodes[pool].types.filter(type => isArm('aws', type) !== wantsArm);
  const burstable = profile === 'prod' ? nodes[pool].types.filter(type => type.startsWith('t')) : [];
  return [
    ...strange.map(type => ({
      path,
      message: `${type} has a processor of the other kind than nodes.arch ${nodes.arch}`,
      hint: wantsArm ? 'use a Graviton type, such as m6g.large' : 'use a type such as m5.large, or nodes.arch: arm64',
    })),
    ...burstable.map(type => ({
      path,
      message: `${type} is burstable, and a prod environment does not run on credits`,
      hint: wantsArm ? 'use a type such as m6g.large' : 'use a type such as m5.large',
    })),
  ];
}

function productionFindings(tree: Tree, { name, nodes }: Environment): Finding[] {
  const at = (...knob: string[]) => knobPath(tree, name, ['nodes', ...knob]);
  const rules: [boolean, Finding][] = [
    [
      nodes.system.min < 3,
      {
        path: at('system', 'min'),
        message: `a prod environment has 3 system nodes at least, not ${nodes.system.min}`,
        hint: 'remove the answer, or use profile staging',
      },
    ],
    [
      nodes.workload.capacity === 'spot',
      {
        path: at('workload', 'capacity'),
        message: 'the workload pool of a prod environment is bought on demand',
        hint: 'use nodes.spot for work that may be interrupted',
      },
    ],
    [
      nodes.spot.enabled && isBlank(nodes.spotReason),
      {
        path: at('spot', 'enabled'),
        message: 'a prod environment has no spot pool',
        hint: 'remove the answer, or say in nodes.spotReason which work may be interrupted',
      },
    ],
    [
      nodes.scaleDown === 'aggressive',
      {
        path: at('scaleDown'),
        message: 'a prod environment does not remove nodes aggressively',
        hint: 'use conservative or balanced',
      },
    ],
  ];
  return rules.flatMap(([isBroken, finding]) => (isBroken ? [finding] : []));
}
