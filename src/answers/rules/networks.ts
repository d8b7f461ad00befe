import { isBlank } from '../blank.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { unknownRegion } from '../region-problem.ts';
import { regionsIn } from '../regions.ts';
import { type Environment, isOn, type Repository, regionsOf } from '../repository.ts';
import type { Tree } from '../tree.ts';
import { subnetFindings } from './subnets.ts';

/** Days that Azure keeps a flow log at most. */
const AZURE_FLOW_LOG_DAYS = 365;

/** Regions, zones and how a network is cut: what must hold for each environment by itself. */
export function networkFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...regionsOf(environment).flatMap(place => regionFindings(tree, environment, place)),
    ...productionFindings(tree, environment),
    ...subnetFindings(tree, environment),
    ...flowLogFindings(tree, environment),
  ]);
}

function regionFindings(
  tree: Tree,
  environment: Environment,
  { cloud, region }: ReturnType<typeof regionsOf>[number],
): Finding[] {
  const path = ['environments', environment.name, cloud, 'regions', region.name];
  const problem = unknownRegion(cloud, region.name);
  if (problem) return [{ path, ...problem }];
  const zones = regionsIn(cloud)[region.name] ?? [];
  if (zones.length >= environment.network.zones) return [];
  const message = `${region.name} has ${zones.length} zones, ${environment.network.zones} are asked for`;
  return [
    {
      path: knobPath(tree, environment.name, ['network', 'zones']),
      message,
      hint: 'ask for fewer zones or choose another region',
    },
  ];
}

function productionFindings(tree: Tree, environment: Environment): Finding[] {
  const { network, name, profile } = environment;
  if (profile !== 'prod') return [];
  const findings: Finding[] = [];
  if (network.zones < 3) {
    const path = knobPath(tree, name, ['network', 'zones']);
    findings.push({
      path,
      message: 'a prod environment spans 3 zones',
      hint: 'remove the answer, or use profile staging',
    });
  }
  if (network.nat !== 'per-zone' && isBlank(network.natReason)) {
    const path = knobPath(tree, name, ['network', 'nat']);
    findings.push({
      path,
      message: `a prod environment has a NAT gateway per zone, not ${network.nat}`,
      hint: 'remove the answer, or give the reason in network.natReason; it is written into docs/network-plan.md',
    });
  }
  return findings;
}

function flowLogFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, network } = environment;
  const isLonger = network.flowLogs && network.flowLogRetentionDays > AZURE_FLOW_LOG_DAYS;
  if (!isLonger || !isOn(environment, 'azure')) return [];
  return [
    {
      path: knobPath(tree, name, ['network', 'flowLogRetentionDays']),
      message: `Azure keeps flow logs for ${AZURE_FLOW_LOG_DAYS} days at most, not ${network.flowLogRetentionDays}`,
      hint: `use ${AZURE_FLOW_LOG_DAYS} or less`,
    },
  ];
}
