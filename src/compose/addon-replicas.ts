import type { Environment } from '../answers/repository.ts';

/** Pods of each controller: two, so that one survives the loss of a node, and one where that may be waited for. */
export function addonReplicas({ profile }: Environment): number {
  return profile === 'dev' ? 1 : 2;
}
