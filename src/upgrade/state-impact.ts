import { type RootState, statesOf } from './addresses.ts';
import { backendChanges } from './backend.ts';
import type { Files } from './folders.ts';
import { replacements } from './replacement.ts';
import { lost } from './vanishing.ts';

/** One thing that a change of files would do to a state, or to what is in the cloud, that nobody wants by accident. */
export type Impact = {
  /** What is concerned, as Terraform names it in this root; empty where it is the whole state. */
  address: string;
  /** The folder that Terraform or Terragrunt is run in. */
  root: string;
  kind: 'vanishes' | 'backend' | 'shape' | 'replaced' | 'harmful';
  /** What happens, for people. */
  detail: string;
  /** What `--accept-state-change` takes: `environments/dev/aws/us-east-1/network:module.network.aws_vpc.this`. */
  accept: string;
};

/**
 * What replacing the files `before` with the files `after` would do to states: addresses that vanish, states that are
 * looked for elsewhere, instances that are dropped, and changes that replace or harm what holds something.
 */
export function stateImpact(before: Files, after: Files): Impact[] {
  const old = statesOf(before);
  const roots = new Set(old.map(({ root }) => root));
  // A root that was not there has no state yet.
  const now = statesOf(after, root => roots.has(root));
  const byRoot = new Map(now.map(state => [state.root, state]));
  return old.flatMap(state => impactOnRoot(state, byRoot.get(state.root)));
}

/** What is found in one root, before it knows how it is accepted. */
export type Finding = Pick<Impact, 'address' | 'kind' | 'detail'>;

function impactOnRoot(before: RootState, after: RootState | undefined): Impact[] {
  const findings = after ? findingsIn(before, after) : goneRoot(before);
  const { root } = before;
  return findings.map(finding => ({ ...finding, root, accept: finding.address ? `${root}:${finding.address}` : root }));
}

function findingsIn(before: RootState, after: RootState): Finding[] {
  const moved = backendChanges(before.backend, after.backend);
  const backend: Finding[] = moved.length === 0 ? [] : [{ address: '', kind: 'backend', detail: elsewhere(moved) }];
  return [...backend, ...lost(before, after), ...replacements(before, after)];
}

const elsewhere = (changes: readonly string[]): string =>
  `the state would be looked for elsewhere, where there is none (${changes.join('; ')}), and everything be made anew`;

function goneRoot({ addresses }: RootState): Finding[] {
  const holding = addresses.filter(({ mode, isAbsent, isUnread }) => !isAbsent && (mode === 'resource' || isUnread));
  // Where nothing can be read there may be anything.
  if (holding.length === 0 && addresses.length > 0) return [];
  const detail = `the folder vanishes, and with it what plans or destroys the ${holding.length || 'unknown'} resources of its state`;
  return [{ address: '', kind: 'vanishes', detail }];
}
