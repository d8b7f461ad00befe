import type { Environment, Repository } from '../answers/repository.ts';
import { formatRange } from '../network/cidr.ts';
import { reservedRanges } from '../network/reserved.ts';
import { ACCOUNT_PLACEHOLDER } from './aws-view.ts';
import type { Feature } from './feature.ts';
import { requirementRows } from './requirement-rows.ts';
import { rootArguments } from './root-arguments.ts';

/** The repository as a whole, for README, docs and settings: tables are lists of rows with plain values. */
export function repositoryView(repository: Repository, features: readonly Feature[]): object {
  const { project } = repository;
  return {
    project: {
      ...project,
      contacts: contactRows(repository),
      hasOwners: project.owners.length > 0,
    },
    terraform: { binary: repository.terraform.binary, isTofu: repository.terraform.binary === 'tofu' },
    environments: repository.environments.map(environmentRow),
    networks: repository.environments.flatMap(environment => networkRows(environment)),
    requirements: requirementRows(repository, features),
    first: firstSteps(repository),
    reserved: reservedRanges.map(({ name, range }) => ({ name, range: formatRange(range) })),
    natReasons: repository.environments
      .filter(({ network }) => network.natReason !== null)
      .map(({ name, network }) => ({ name, reason: network.natReason })),
  };
}

function contactRows({ project }: Repository): { kind: string; value: string }[] {
  const { email, chat, pager, escalation } = project.contacts;
  return [
    { kind: 'E-mail', value: email },
    { kind: 'Chat', value: chat },
    { kind: 'On call', value: pager },
    { kind: 'Escalation', value: escalation.length > 0 ? escalation.join(', then ') : null },
  ].flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]));
}

function environmentRow(environment: Environment): object {
  return {
    name: environment.name,
    profile: environment.profile,
    account: environment.aws.account ?? ACCOUNT_PLACEHOLDER,
    promoteFrom: environment.promoteFrom ?? '—',
    destroy: environment.protected ? 'refused' : 'allowed',
    bucket: environment.state.aws.bucket,
  };
}

function networkRows(environment: Environment): object[] {
  const { network } = environment;
  return environment.aws.regions.map(region => ({
    root: `environments/${environment.name}/aws/${region.name}/network`,
    environment: environment.name,
    region: region.name,
    cidr: region.cidr,
    zones: region.zones.length,
    nat: network.nat,
    flowLogs: network.flowLogs ? `${network.flowLogRetentionDays} days` : 'off',
    acls: network.acls ? 'per tier' : 'default',
    endpoints: network.privateEndpoints ? 'private' : 'S3 only',
    pods: network.customNetworking ?? '—',
  }));
}

function firstSteps({ environments }: Repository): object {
  const [first] = environments;
  const root = first ? rootArguments(first) : '';
  return {
    bootstrap: `make bootstrap env=${first?.name} cloud=aws`,
    plan: `make plan ${root}`,
    apply: `make apply ${root}`,
  };
}
