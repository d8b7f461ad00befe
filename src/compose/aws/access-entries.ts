import { administratorsOf } from '../../answers/administrators.ts';
import { ACCOUNT_PLACEHOLDER, accountOf } from '../account-ids.ts';
import { hasCiRoles } from '../bootstrap.ts';
import type { EnvironmentPlace } from '../place.ts';

type AccessEntry = { principal_arn: string; policies: string[] };

const ADMIN = 'AmazonEKSClusterAdminPolicy';

/** Whoever reads it knows that somebody has to be named; the doctor finds the account. */
export const ADMIN_PLACEHOLDER = 'cluster-admin-placeholder';

const PLACEHOLDER = `arn:aws:iam::${ACCOUNT_PLACEHOLDER}:role/${ADMIN_PLACEHOLDER}`;

/** Who may use the cluster of an environment, by a name that stays: people who administer it, and pipelines. */
export function accessEntries(place: EnvironmentPlace): Record<string, AccessEntry> {
  const admins = administratorsOf(place.environment, 'aws');
  const pipelines = pipelineEntries(place);
  const isNobodyNamed = admins === null && Object.keys(pipelines).length === 0;
  const people = isNobodyNamed ? [PLACEHOLDER] : (admins ?? []);
  const distinct = people.filter(arn => !principals(pipelines).includes(arn));
  return { ...Object.fromEntries(distinct.map(arn => [entryName(arn), entry(arn, ADMIN)])), ...pipelines };
}

/**
 * A plan of kubernetes-addons reads releases of Helm, which are Secrets, and custom resources: AmazonEKSViewPolicy shows
 * neither, AmazonEKSAdminViewPolicy shows all and changes nothing.
 */
function pipelineEntries({ repository, environment }: EnvironmentPlace): Record<string, AccessEntry> {
  if (!hasCiRoles(repository)) return {};
  // The roles of module ci-identity.
  const role = `arn:aws:iam::${accountOf(environment)}:role/${repository.project.name}-${environment.name}-ci`;
  return { 'ci/apply': entry(`${role}-apply`, ADMIN), 'ci/plan': entry(`${role}-plan`, 'AmazonEKSAdminViewPolicy') };
}

function entry(principal: string, policy: string): AccessEntry {
  return { principal_arn: principal, policies: [policy] };
}

/** The account is part of it: roles of two accounts may share a name. */
function entryName(arn: string): string {
  return arn.replace(/^arn:aws:iam::(\d+):/, '$1/');
}

function principals(entries: Record<string, AccessEntry>): string[] {
  return Object.values(entries).map(({ principal_arn }) => principal_arn);
}
