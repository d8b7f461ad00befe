import { isBlank } from '../blank.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { isGraviton } from '../instance-type.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

const POOLS = ['system', 'workload', 'spot'] as const;
type Pool = (typeof POOLS)[number];

/** Pools of nodes: sizes, types that fit the processor, and what production does without (CL-05, CL-08, CL-09, CL-11). */
export function nodeFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...sizeFindings(tree, environment),
    ...(isOn(environment, 'aws') ? POOLS.flatMap(pool => typeFindings(tree, environment, pool)) : []),
    ...podFindings(environment),
    ...azureSpotFindings(tree, environment),
    ...POOLS.flatMap(pool => processorFindings(tree, environment, pool)),
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

/** Addresses that GKE gives to each node for its pods: a /24 of the range. */
const NODE_PREFIX = 24;

function podFindings({ name, nodes, gcp }: Environment): Finding[] {
  const most = nodes.system.max + nodes.workload.max + (nodes.spot.enabled ? nodes.spot.max : 0);
  return gcp.regions.flatMap(({ name: region, podCidr }) => {
    const room = 2 ** (NODE_PREFIX - (Number(podCidr?.split('/')[1] ?? 16) || 16));
    if (most <= room) return [];
    const at = ['environments', name, 'gcp', 'regions', region];
    const path = podCidr === null ? at : [...at, 'podCidr'];
    const message = `the pools may have ${most} nodes, and the range of pods has room for ${room}`;
    return [{ path, message, hint: 'give a larger podCidr, or keep the pools smaller' }];
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

/** Sizes with Arm processors: a letter p behind their number on Azure, and these series on Google Cloud. */
const ARM = { azure: /^Standard_[A-Z]+\d+(?:-\d+)?p/, gcp: /^(?:a4x|c4a|n4a|t2a)-/ } as const;
const SIZES = {
  azure: { amd64: 'Standard_D4s_v3', arm64: 'Standard_D4ps_v5' },
  gcp: { amd64: 'e2-standard-4', arm64: 't2a-standard-4' },
} as const;

function processorFindings(tree: Tree, environment: Environment, pool: Pool): Finding[] {
  const { name, nodes } = environment;
  return (['azure', 'gcp'] as const).flatMap(cloud => {
    const size = nodes[pool].size[cloud];
    if (!isOn(environment, cloud) || ARM[cloud].test(size) === (nodes.arch === 'arm64')) return [];
    return [
      {
        path: knobPath(tree, name, ['nodes', pool, 'size', cloud]),
        message: `${size} has a processor of the other kind than nodes.arch ${nodes.arch}`,
        hint: `use a size such as ${SIZES[cloud][nodes.arch]}`,
      },
    ];
  });
}

function typeFindings(tree: Tree, { name, nodes, profile }: Environment, pool: Pool): Finding[] {
  const path = knobPath(tree, name, ['nodes', pool, 'types']);
  const isArm = nodes.arch === 'arm64';
  const strange = nodes[pool].types.filter(type => isGraviton(type) !== isArm);
  const burstable = profile === 'prod' ? nodes[pool].types.filter(type => type.startsWith('t')) : [];
  return [
    ...strange.map(type => ({
      path,
      message: `${type} has a processor of the other kind than nodes.arch ${nodes.arch}`,
      hint: isArm ? 'use a Graviton type, such as m6g.large' : 'use a type such as m5.large, or nodes.arch: arm64',
    })),
    ...burstable.map(type => ({
      path,
      message: `${type} is burstable, and a prod environment does not run on credits`,
      hint: isArm ? 'use a type such as m6g.large' : 'use a type such as m5.large',
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
