import { knownRange, type Range } from './cidr.ts';

/** Ranges that no environment may use, because something of every platform lives there (ruling 11). */
export const reservedRanges: readonly { name: string; range: Range }[] = [
  { name: 'the shared monitoring network', range: knownRange('10.100.0.0/16') },
  { name: 'the pod range', range: knownRange('10.244.0.0/16') },
  { name: 'the service range', range: knownRange('172.20.0.0/16') },
];
