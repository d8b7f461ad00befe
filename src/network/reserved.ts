import { knownRange, type Range } from './cidr.ts';

/** Where services of clusters live by default. */
export const SERVICE_RANGE: Range = knownRange('172.20.0.0/16');

/** Where pods of AKS live by default. */
export const POD_RANGE: Range = knownRange('10.244.0.0/16');

/** Ranges that a cluster of AKS keeps for itself, as far as they are private (AKS documentation, "IP address planning"). */
export const AKS_RANGE: { name: string; range: Range } = {
  name: 'what AKS keeps for itself',
  range: knownRange('172.30.0.0/15'),
};

/** Ranges that no environment may use, because something of every platform lives there (ruling 11). */
export const reservedRanges: readonly { name: string; range: Range }[] = [
  { name: 'the shared monitoring network', range: knownRange('10.100.0.0/16') },
  { name: 'the pod range', range: POD_RANGE },
  { name: 'the service range', range: SERVICE_RANGE },
];
