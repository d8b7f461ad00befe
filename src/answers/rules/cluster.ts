import { type Cloud, cloudNames } from '../../../schema/clouds.ts';
import { calendarOf, kubernetesNames, offeredVersions } from '../../../schema/kubernetes-calendar.ts';
import { administratorsOf, cloudsForPeople } from '../administrators.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { cloudsOf, type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

const SHORTEST_PRODUCTION_LOGS = 30;
const AZURE_LOG_DAYS = 731;

/** The control plane: who administers it, what it logs in production, and that no environment is ahead of the one before. */
export function clusterFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...adminFindings(tree, repository, environment),
    ...zoneFindings(tree, environment),
    ...productionFindings(tree, environment),
    ...azureLogFindings(tree, environment),
    ...supportFindings(tree, environment),
    ...versionFindings(tree, repository, environment),
  ]);
}

const NO_PIPELINES = 'there are no pipelines that could, and no admins';
const NOBODY = {
  aws: NO_PIPELINES,
  azure: 'AKS has no local account to fall back on, and there is no Entra group among the admins',
  gcp: NO_PIPELINES,
} as const;
const WAYS_OUT = {
  aws: 'name an IAM role, such as arn:aws:iam::111111111111:role/platform, or answer project.repository',
  azure: 'name an Entra group by its object id',
  gcp: 'name a Google group, such as group:platform@example.com, or answer project.repository',
} as const;

// Not answered is something else: a placeholder stands there, and nothing is planned until somebody fills it in.
function adminFindings(tree: Tree, repository: Repository, environment: Environment): Finding[] {
  const { name } = environment;
  const several = cloudsOf(environment).length > 1;
  const closed = cloudsForPeople(repository, environment).filter(
    cloud => administratorsOf(environment, cloud)?.length === 0,
  );
  return closed.map(cloud => ({
    path: knobPath(tree, name, ['cluster', 'admins']),
    message: `nobody could administer the cluster of ${name}${several ? ` on ${cloudNames[cloud]}` : ''}: ${NOBODY[cloud]}`,
    hint: WAYS_OUT[cloud],
  }));
}

// EKS user guide, "Amazon EKS networking requirements for VPC and subnets".
function zoneFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, network } = environment;
  if (network.zones > 1 || !isOn(environment, 'aws')) return [];
  const path = knobPath(tree, name, ['network', 'zones']);
  return [{ path, message: 'EKS puts a control plane into two zones at least', hint: 'use 2 or 3' }];
}

function productionFindings(tree: Tree, { name, profile, cluster }: Environment): Finding[] {
  if (profile !== 'prod') return [];
  const findings: Finding[] = [];
  if (!cluster.logs.includes('audit')) {
    const path = knobPath(tree, name, ['cluster', 'logs']);
    findings.push({ path, message: 'a prod environment keeps the audit log', hint: 'add audit' });
  }
  if (cluster.logRetentionDays < SHORTEST_PRODUCTION_LOGS) {
    findings.push({
      path: knobPath(tree, name, ['cluster', 'logRetentionDays']),
      message: `a prod environment keeps logs for ${SHORTEST_PRODUCTION_LOGS} days at least, not ${cluster.logRetentionDays}`,
      hint: 'remove the answer, or use profile staging',
    });
  }
  return findings;
}

// Shorter periods are rounded up to a month, which loses nothing; 731 days are its two years.
function azureLogFindings(tree: Tree, environment: Environment): Finding[] {
  const { name, cluster } = environment;
  if (!isOn(environment, 'azure') || cluster.logRetentionDays <= AZURE_LOG_DAYS) return [];
  return [
    {
      path: knobPath(tree, name, ['cluster', 'logRetentionDays']),
      message: `Log Analytics keeps logs for two years at most, not for ${cluster.logRetentionDays} days`,
      hint: `use ${AZURE_LOG_DAYS} or less`,
    },
  ];
}

// Some cloud offers every version that the schema takes; here it is about the clouds of the environment.
function supportFindings(tree: Tree, environment: Environment): Finding[] {
  const { version } = environment.cluster;
  return cloudsOf(environment)
    .filter(cloud => !offeredVersions([cloud]).includes(version))
    .map(cloud => ({
      path: knobPath(tree, environment.name, ['cluster', 'version']),
      message: `${kubernetesNames[cloud]} does not offer Kubernetes ${version}${endOf(cloud, version)}`,
      hint: `use ${offeredVersions(cloudsOf(environment))[0]}`,
    }));
}

function endOf(cloud: Cloud, version: string): string {
  const end = calendarOf(cloud).get(version)?.end;
  return end === undefined ? '' : `: its standard support ends on ${end}, or has ended`;
}

// A new minor is tried where changes come from before it arrives here (CL-24).
function versionFindings(tree: Tree, { environments }: Repository, environment: Environment): Finding[] {
  const before = environments.find(({ name }) => name === environment.promoteFrom);
  if (!before || minorOf(environment) <= minorOf(before)) return [];
  return [
    {
      path: knobPath(tree, environment.name, ['cluster', 'version']),
      message: `${environment.name} would run Kubernetes ${environment.cluster.version} before ${before.name}, which it promotes from and which runs ${before.cluster.version}`,
      hint: `use ${before.cluster.version}, or raise ${before.name} first`,
    },
  ];
}

function minorOf({ cluster }: Environment): number {
  return Number(cluster.version.split('.')[1]);
}
