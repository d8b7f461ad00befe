import { randomUUID } from 'node:crypto';
import type { AccessEntry } from './access-entries.ts';
import type { AddOn } from './add-ons.ts';
import type { Cluster } from './clusters.ts';
import type { NodeGroup } from './node-groups.ts';
import type { PodIdentity } from './pod-identities.ts';
import { notFound } from './refusal.ts';

export type Tags = Readonly<Record<string, string>>;

/** EKS in one account and region, with all that was made there. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly clusters: Map<string, ClusterContent>;
  readonly tags: Map<string, Tags>;
}

export interface ClusterContent {
  readonly cluster: Cluster;
  readonly nodeGroups: Map<string, NodeGroup>;
  readonly addOns: Map<string, AddOn>;
  readonly entries: Map<string, AccessEntry>;
  readonly identities: Map<string, PodIdentity>;
  readonly updates: Map<string, object>;
}

/** What a handler is told of a request. */
export interface Call {
  readonly place: Place;
  /** Who signed the request: the ARN of a role. */
  readonly principal: string;
  /** The part of the path that a route names, decoded. */
  readonly named: (part: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export function newPlace(account: string, region: string): Place {
  return { account, region, clusters: new Map(), tags: new Map() };
}

/** The cluster that the path of a request names, with all that belongs to it. */
export function clusterOf({ place, named }: Call): ClusterContent {
  return found(place.clusters, named('cluster'), 'No cluster found for name');
}

export function found<Item>(items: ReadonlyMap<string, Item>, key: string, otherwise: string): Item {
  const item = items.get(key);
  if (item === undefined) throw notFound(`${otherwise}: ${key}.`);
  return item;
}

export function arnOf({ account, region }: Place, ...parts: readonly [kind: string, ...rest: string[]]): string {
  return `arn:aws:eks:${region}:${account}:${parts.join('/')}`;
}

/** A thing as it is shown: tags are kept beside it, since they are changed by ARN. */
export function withTags<Thing extends object>({ tags }: Place, thing: Thing, arn: string): Thing & { tags: Tags } {
  return { ...thing, tags: tags.get(arn) ?? {} };
}

/** Seconds, as EKS writes times. */
export const now = () => Date.now() / 1000;

/** The answer to a change: nothing really runs here, so that every change is done at once. */
export function doneUpdate({ updates }: ClusterContent, type: string): object {
  const update = { id: randomUUID(), type, status: 'Successful', createdAt: now(), errors: [], params: [] };
  updates.set(update.id, update);
  return { update };
}
