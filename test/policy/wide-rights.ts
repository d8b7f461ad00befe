import { AwsPolicies, WithoutResources } from './iam-actions.ts';
import type { PolicyDocument } from './policy-documents.ts';
import { type Resource, text } from './resource.ts';
import type { Statement } from './statements.ts';

/** What is too wide in a policy: all actions, a whole service, or all resources where the service knows some. */
export function wideRights({ resource, argument, statements }: PolicyDocument): string[] {
  if (isLimit(resource)) return [];
  return statements
    .filter(({ allows }) => allows)
    .flatMap(statement => [...wideActions(resource, statement), ...wideResources(resource, statement)])
    .map(fault => `${resource.declared} ${argument}: ${fault}`);
}

/** AWS's own policies on a role that nobody has looked at. */
export function foreignPolicies(resource: Resource): string[] {
  const arn = text(resource, 'policy_arn');
  const isForeign = arn.startsWith('arn:aws:iam::aws:') && !Object.hasOwn(AwsPolicies, arn.replace(/^[^/]*\//, ''));
  return isForeign ? [`${resource.declared}: ${arn}`] : [];
}

// They give nothing: what they allow, another policy has to allow too.
function isLimit({ type, address }: Resource): boolean {
  return type === 'aws_vpc_endpoint' || address.endsWith('.boundary');
}

function wideActions({ type }: Resource, { actions, notActions, principals }: Statement): string[] {
  const isOwner = type === 'aws_kms_key' && principals.every(({ name }) => /^arn:aws:iam::\d{12}:root$/.test(name));
  const wide = actions.filter(action => action === '*' || (action.endsWith(':*') && !isOwner));
  return [...wide.map(action => `allows ${action}`), ...(notActions.length > 0 ? ['allows all but something'] : [])];
}

// In the policy of a resource `*` is that resource.
function wideResources(resource: Resource, { actions, resources, principals }: Statement): string[] {
  if (!resources.includes('*') || (principals.length > 0 && resource.type === 'aws_kms_key')) return [];
  return actions.filter(action => !WithoutResources.has(action)).map(action => `allows ${action} on everything`);
}
