import { podBudget } from '../network/pod-budget.ts';
import { awaitsAdministrators } from './administrators.ts';
import { githubRepository } from './forge.ts';
import { type Environment, isOn, type Repository } from './repository.ts';

/** What is allowed but worth a second look; nothing is refused for it. */
export function warnings(repository: Repository): string[] {
  return [
    ...sharedAccounts(repository),
    ...unknownAccounts(repository),
    ...foreignForge(repository),
    ...unknownAdmins(repository),
    ...closedNetworks(repository),
    ...fullNetworks(repository),
  ];
}

function sharedAccounts({ environments }: Repository): string[] {
  const prod = environments.filter(environment => environment.profile === 'prod');
  return prod.flatMap(environment =>
    environments
      .filter(other => other.profile !== 'prod' && sharedAccount(environment, other) !== undefined)
      .map(
        other =>
          `${environment.name} shares ${sharedAccount(environment, other)} with ${other.name}: a mistake in one reaches the other`,
      ),
  );
}

// An account has one OIDC provider: which environment creates it follows from the accounts.
function unknownAccounts({ project, environments }: Repository): string[] {
  const open = environments
    .filter(environment => isOn(environment, 'aws') && environment.aws.account === null)
    .map(({ name }) => name);
  if (open.length < 2 || githubRepository(project.repository) === null) return [];
  return [
    `${open.join(', ')} have no account yet: if they share one, answer it before the first bootstrap, because an account can hold GitHub's OIDC provider once`,
  ];
}

function sharedAccount(left: Environment, right: Environment): string | undefined {
  const [own, other] = [accounts(left), accounts(right)];
  return own.find(account => other.includes(account));
}

function accounts({ aws, azure, gcp }: Environment): string[] {
  return [
    ...(aws.account === null ? [] : [`account ${aws.account}`]),
    ...(azure.subscription === null ? [] : [`subscription ${azure.subscription}`]),
    ...(gcp.project === null ? [] : [`project ${gcp.project}`]),
  ];
}

function foreignForge({ project }: Repository): string[] {
  if (project.repository === null || githubRepository(project.repository) !== null) return [];
  return [`project.repository is no repository on github.com: no CI roles are generated for it`];
}

function unknownAdmins(repository: Repository): string[] {
  const open = repository.environments.filter(environment => awaitsAdministrators(repository, environment));
  if (open.length === 0) return [];
  const wayOut = open.some(environment => isOn(environment, 'azure')) ? '' : ' or project.repository';
  return [
    `nobody administers the cluster of ${someOf(open)} yet: a placeholder stands there, and make plan refuses it; answer cluster.admins${wayOut}`,
  ];
}

// Endpoints reach AWS only. Images of add-ons come from quay.io, ghcr.io, registry.k8s.io and public.ecr.aws.
function closedNetworks({ environments }: Repository): string[] {
  const closed = environments.filter(({ network }) => network.nat === 'none');
  if (closed.length === 0) return [];
  return [
    `${someOf(closed)} has no way to the internet (network.nat none): mirror the images of the add-ons into a registry that its nodes reach before kubernetes-addons is applied`,
  ];
}

// Small ranges are fine for a network by itself, so that this is no mistake yet.
function fullNetworks({ environments }: Repository): string[] {
  const full = environments.filter(environment =>
    environment.aws.regions.some(region => podBudget(environment, region).podsPerNode === 0),
  );
  if (full.length === 0) return [];
  return [
    `the private subnets of ${someOf(full)} have no addresses left for pods once every node is there: cut larger ones (network.subnets.newbits), take larger ranges, or keep the pools smaller; docs/network-plan.md has the numbers`,
  ];
}

const MOST_NAMES = 3;

function someOf(environments: readonly Environment[]): string {
  const names = environments.slice(0, MOST_NAMES).map(({ name }) => name);
  const left = environments.length - names.length;
  return left > 0 ? `${names.join(', ')} and ${left} more` : names.join(', ');
}
