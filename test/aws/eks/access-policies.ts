import { z } from 'zod';
import { entryOf } from './access-entries.ts';
import { type Call, now } from './place.ts';
import { invalidParameter, invalidRequest, notFound, parsed } from './refusal.ts';

export interface AssociatedPolicy {
  readonly accessScope: z.infer<typeof Scope>;
  readonly policyArn: string;
}

// https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
const Policies = ['ClusterAdmin', 'Admin', 'AdminView', 'Edit', 'View', 'SecretReader'].map(
  name => `arn:aws:eks::aws:cluster-access-policy/AmazonEKS${name}Policy`,
);

const Scope = z
  .strictObject({ type: z.enum(['cluster', 'namespace']), namespaces: z.array(z.string()).default([]) })
  .refine(({ type, namespaces }) => (type === 'namespace') === namespaces.length > 0, {
    error: 'Namespaces belong to an access scope of type namespace, and to no other.',
  });

const Associate = z.strictObject({ accessScope: Scope, policyArn: z.string() });

export function associatePolicy(call: Call): object {
  const entry = entryOf(call);
  const { accessScope, policyArn } = parsed(Associate, call.body);
  if (!Policies.includes(policyArn)) throw invalidParameter('The policyArn parameter format is not valid');
  if (entry.type !== 'STANDARD') throw invalidRequest(`Access entries of type ${entry.type} take no policies.`);
  const associatedAccessPolicy = { accessScope, associatedAt: now(), modifiedAt: now(), policyArn };
  entry.policies.set(policyArn, associatedAccessPolicy);
  return { clusterName: call.named('cluster'), principalArn: entry.principalArn, associatedAccessPolicy };
}

export function listAssociatedPolicies(call: Call): object {
  const { policies, principalArn } = entryOf(call);
  return { clusterName: call.named('cluster'), principalArn, associatedAccessPolicies: [...policies.values()] };
}

export function disassociatePolicy(call: Call): object {
  if (!entryOf(call).policies.delete(call.named('policy'))) throw notFound('No such policy is associated.');
  return {};
}
