import type { z } from 'zod';
import { partialDeep } from './partial-deep.ts';
import { Addons } from './sections/addons.ts';
import { Cluster } from './sections/cluster.ts';
import { Data } from './sections/data.ts';
import { Dns } from './sections/dns.ts';
import { Ingress } from './sections/ingress.ts';
import { Network } from './sections/network.ts';
import { Nodes } from './sections/nodes.ts';
import { Secrets } from './sections/secrets.ts';
import { Security } from './sections/security.ts';
import { State } from './sections/state.ts';
import { Tags } from './sections/tags.ts';
import { Tls } from './sections/tls.ts';

/** Sections that an environment may answer differently from the rest of the repository, in the order of documents. */
export const environmentSections = {
  state: State,
  network: Network,
  cluster: Cluster,
  nodes: Nodes,
  addons: Addons,
  secrets: Secrets,
  dns: Dns,
  tls: Tls,
  ingress: Ingress,
  security: Security,
  data: Data,
  tags: Tags,
} as const;
export type SectionName = keyof typeof environmentSections;
export const sectionNames = Object.keys(environmentSections) as SectionName[];

/** The resolved sections of one environment: every answer has a value. */
export type Sections = { [Name in SectionName]: z.infer<(typeof environmentSections)[Name]> };

/** The sections as a file may write them: each answer may be left out. */
export function optionalSections() {
  return {
    state: partialDeep(State).optional(),
    network: partialDeep(Network).optional(),
    cluster: partialDeep(Cluster).optional(),
    nodes: partialDeep(Nodes).optional(),
    addons: partialDeep(Addons).optional(),
    secrets: partialDeep(Secrets).optional(),
    dns: partialDeep(Dns).optional(),
    tls: partialDeep(Tls).optional(),
    ingress: partialDeep(Ingress).optional(),
    security: partialDeep(Security).optional(),
    data: partialDeep(Data).optional(),
    tags: partialDeep(Tags).optional(),
  };
}
