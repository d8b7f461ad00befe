import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { RoleArn, TagsShape } from './cluster-request.ts';
import { arnOf, type Call, clusterOf, found, now, withTags } from './place.ts';
import { inUse, invalidParameter, parsed } from './refusal.ts';

export interface PodIdentity extends Omit<Asked, 'clientRequestToken' | 'tags'> {
  readonly associationArn: string;
  readonly associationId: string;
  /** The add-on that brought the association, and alone may change it. */
  readonly ownerArn?: string;
}

type Asked = z.infer<typeof CreateIdentity>;

const Changeable = z.strictObject({
  clientRequestToken: z.string().exactOptional(),
  disableSessionTags: z.boolean().exactOptional(),
  roleArn: RoleArn.exactOptional(),
  targetRoleArn: RoleArn.exactOptional(),
});

const CreateIdentity = Changeable.required({ roleArn: true }).extend({
  namespace: z.string().min(1),
  serviceAccount: z.string().min(1),
  tags: TagsShape,
});

export function createIdentity(call: Call): object {
  clusterOf(call);
  const identity = addIdentity(call, parsed(CreateIdentity, call.body));
  return { association: withTags(call.place, identity, identity.associationArn) };
}

/** Gives a service account a role, for itself or for an add-on. */
export function addIdentity(call: Call, asked: Asked & { ownerArn?: string }): PodIdentity {
  const { cluster, identities } = clusterOf(call);
  const { clientRequestToken: _, tags, ...kept } = asked;
  for (const { namespace, serviceAccount } of identities.values()) {
    const taken = namespace === asked.namespace && serviceAccount === asked.serviceAccount;
    if (taken) throw inUse(`Association already exists for ${namespace}/${serviceAccount}`);
  }
  if (asked.roleArn.split(':')[4] !== call.place.account) {
    throw invalidParameter('Role provided in the request belongs to another account.');
  }
  const associationId = `a-${randomBytes(9).toString('hex').slice(1)}`;
  const identity = {
    ...{ disableSessionTags: false, clusterName: cluster.name, createdAt: now(), modifiedAt: now() },
    ...kept,
    associationArn: arnOf(call.place, 'podidentityassociation', cluster.name, associationId),
    associationId,
  };
  identities.set(associationId, identity);
  call.place.tags.set(identity.associationArn, tags);
  return identity;
}

function identityOf(call: Call): PodIdentity {
  return found(clusterOf(call).identities, call.named('association'), 'No association found for ID');
}

export function describeIdentity(call: Call): object {
  const identity = identityOf(call);
  return { association: withTags(call.place, identity, identity.associationArn) };
}

export function listIdentities(call: Call): object {
  const wanted = (name: 'namespace' | 'serviceAccount', identity: PodIdentity) =>
    [null, identity[name]].includes(call.query.get(name));
  const all = [...clusterOf(call).identities.values()];
  return { associations: all.filter(it => wanted('namespace', it) && wanted('serviceAccount', it)) };
}

export function updateIdentity(call: Call): object {
  const before = identityOf(call);
  const { clientRequestToken: _, roleArn = before.roleArn, ...asked } = parsed(Changeable, call.body);
  const identity = { ...before, ...asked, roleArn, modifiedAt: now() };
  clusterOf(call).identities.set(identity.associationId, identity);
  return { association: withTags(call.place, identity, identity.associationArn) };
}

export function deleteIdentity(call: Call): object {
  const identity = identityOf(call);
  clusterOf(call).identities.delete(identity.associationId);
  return { association: identity };
}
