import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addOnVersion, namespaceOf } from './add-on-versions.ts';
import { RoleArn, TagsShape } from './cluster-request.ts';
import { arnOf, type Call, clusterOf, doneUpdate, found, now, withTags } from './place.ts';
import { addIdentity } from './pod-identities.ts';
import { inUse, parsed } from './refusal.ts';

export interface AddOn {
  readonly addonArn: string;
  readonly addonName: string;
  readonly addonVersion: string;
  readonly configurationValues?: string | undefined;
  readonly podIdentityAssociations: readonly string[];
  readonly serviceAccountRoleArn?: string | undefined;
}

const Json = z.string().refine(isJson, 'ConfigurationValue provided in request is not supported: no valid JSON.');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const Changeable = z.strictObject({
  addonVersion: z.string().exactOptional(),
  clientRequestToken: z.string().exactOptional(),
  configurationValues: Json.exactOptional(),
  podIdentityAssociations: z.array(z.strictObject({ roleArn: RoleArn, serviceAccount: z.string() })).exactOptional(),
  resolveConflicts: z.enum(['NONE', 'OVERWRITE', 'PRESERVE']).exactOptional(),
  serviceAccountRoleArn: RoleArn.exactOptional(),
});

const CreateAddOn = Changeable.extend({ addonName: z.string(), tags: TagsShape });

export function createAddOn(call: Call): object {
  const { cluster, addOns } = clusterOf(call);
  const asked = parsed(CreateAddOn, call.body);
  if (addOns.has(asked.addonName)) throw inUse('Addon already exists.');
  const addonArn = arnOf(call.place, 'addon', cluster.name, asked.addonName, randomUUID());
  const addOn = {
    ...{
      addonArn,
      clusterName: cluster.name,
      createdAt: now(),
      modifiedAt: now(),
      status: 'ACTIVE',
      health: { issues: [] },
    },
    ...settled(call, { addonArn, podIdentityAssociations: [], ...{ addonName: asked.addonName } }, asked),
  };
  addOns.set(asked.addonName, addOn);
  call.place.tags.set(addonArn, asked.tags);
  return { addon: withTags(call.place, addOn, addonArn) };
}

type Before = Pick<AddOn, 'addonArn' | 'addonName' | 'podIdentityAssociations'> & Partial<AddOn>;

// An association that is named again keeps its ARN, and one that is not named is gone.
function settled(call: Call, before: Before, asked: z.infer<typeof Changeable>): AddOn {
  const { configurationValues, serviceAccountRoleArn } = asked;
  return {
    ...before,
    addonVersion: versionFor(call, before, asked),
    configurationValues: configurationValues ?? before.configurationValues,
    podIdentityAssociations: associations(call, before, asked),
    serviceAccountRoleArn: serviceAccountRoleArn ?? before.serviceAccountRoleArn,
  };
}

// EKS updates no add-on by itself: without a word about it the version stays, however old.
function versionFor(call: Call, { addonName, addonVersion }: Before, asked: z.infer<typeof Changeable>): string {
  if (addonVersion !== undefined && asked.addonVersion === undefined) return addonVersion;
  return addOnVersion(addonName, clusterOf(call).cluster.version, asked.addonVersion);
}

function associations(call: Call, before: Before, asked: z.infer<typeof Changeable>): readonly string[] {
  if (asked.podIdentityAssociations === undefined) return before.podIdentityAssociations;
  removeIdentities(call, before.addonArn);
  const namespace = namespaceOf(before.addonName);
  return asked.podIdentityAssociations.map(
    pod => addIdentity(call, { ...pod, namespace, ownerArn: before.addonArn, tags: {} }).associationArn,
  );
}

function removeIdentities(call: Call, addonArn: string): void {
  const { identities } = clusterOf(call);
  for (const { associationId, ownerArn } of identities.values()) {
    if (ownerArn === addonArn) identities.delete(associationId);
  }
}

function addOnOf(call: Call): AddOn {
  return found(clusterOf(call).addOns, call.named('addon'), 'No addon found for name');
}

export function describeAddOn(call: Call): object {
  const addOn = addOnOf(call);
  return { addon: withTags(call.place, addOn, addOn.addonArn) };
}

export const listAddOns = (call: Call) => ({ addons: [...clusterOf(call).addOns.keys()] });

export function updateAddOn(call: Call): object {
  const content = clusterOf(call);
  const addOn = settled(call, addOnOf(call), parsed(Changeable, call.body));
  content.addOns.set(addOn.addonName, addOn);
  return doneUpdate(content, 'AddonUpdate');
}

export function deleteAddOn(call: Call): object {
  const addOn = addOnOf(call);
  removeIdentities(call, addOn.addonArn);
  clusterOf(call).addOns.delete(addOn.addonName);
  return { addon: { ...addOn, status: 'DELETING' } };
}
