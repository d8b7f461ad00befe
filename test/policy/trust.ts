import { ofType, type Resource, text } from './resource.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A role, and in words that can be compared, who may become it. */
export interface Trust {
  readonly role: Resource;
  readonly name: string;
  readonly whom: readonly string[];
}

/** Who may become each role. */
export function trusts(resources: readonly Resource[]): Trust[] {
  return ofType(resources, 'aws_iam_role').map(role => ({
    role,
    name: text(role, 'name'),
    whom: statementsOf(role, 'assume_role_policy').flatMap(whomIn),
  }));
}

function whomIn({ principals, conditions }: Statement): string[] {
  const when = conditions
    .map(({ operator, key, values }) => `${operator} ${key} ${[...values].sort().join('|')}`)
    .sort();
  return principals.map(({ kind, name }) => [`${kind} ${name}`, ...when].join(' & '));
}

// EC2 gives a role to the machines whose instance profile names it, AWS Backup takes the one that a selection names, which
// each region has for itself; in the trust there is nothing to tell them apart (AWS Backup developer guide, "Cross-service
// confused deputy prevention").
const Alike = ['Service ec2.amazonaws.com', 'Service backup.amazonaws.com'];

/** Roles that the same one may become. */
export function sharedTrust(all: readonly Trust[]): string[] {
  const everybody = [...new Set(all.flatMap(({ whom }) => whom))].filter(one => !Alike.includes(one));
  return everybody
    .map(one => ({ one, names: all.filter(({ whom }) => whom.includes(one)).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 1)
    .map(({ one, names }) => `${names.join(', ')}: ${one}`);
}

/** Service accounts that get a role which is not for them alone, or is for others. */
export function strayAssociations(resources: readonly Resource[], all: readonly Trust[]): string[] {
  const pods = all.flatMap(({ whom }) => whom.filter(one => one.startsWith('Service pods.eks.amazonaws.com')));
  return ofType(resources, 'aws_eks_pod_identity_association')
    .map(association => ['namespace', 'service_account'].map(name => text(association, name)))
    .filter(([namespace, account]) => {
      const names = [`kubernetes-namespace ${namespace}`, `kubernetes-service-account ${account}`];
      return !pods.some(one => names.every(name => one.split(' & ').some(part => part.endsWith(`/${name}`))));
    })
    .map(names => names.join('/'));
}
