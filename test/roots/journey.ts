import type { Environment } from '../terraform/harness/environment.ts';
import type { Ran } from '../terraform/harness/terraform.ts';
import { inPairs } from './in-pairs.ts';
import type { LocalRepository, LocalRoot } from './local-repository.ts';

/** What became of a root: each step with how it ended. */
export interface RootJourney {
  readonly folder: string;
  readonly init: Ran;
  readonly apply: Ran;
  /** A plan right after the apply: 0 says that nothing is left to do. */
  readonly again: Ran;
  /** A plan to destroy what may not be destroyed. */
  readonly refused?: Ran;
  readonly destroy?: Ran;
  /** Addresses that are in the state afterwards. */
  readonly left?: string;
}

type Made = RootJourney & { readonly root: LocalRoot };

/** Applies every root after those that it reads, plans it again, and destroys all of them, the last one first. */
export async function journeys(repository: LocalRepository, as: Environment): Promise<RootJourney[]> {
  const made: Made[] = [];
  for (const turn of repository.turns)
    made.push(...(await inPairs(turn, folder => make(repository.root(folder, as), folder))));
  const gone: RootJourney[] = [];
  for (const turn of [...repository.turns].reverse()) {
    const own = made.filter(({ folder }) => turn.includes(folder));
    gone.push(...(await inPairs(own, journey => giveUp(journey, repository))));
  }
  return gone;
}

async function make(root: LocalRoot, folder: string): Promise<Made> {
  const init = await root.run('init');
  const apply = await root.run('apply', '-auto-approve');
  return { root, folder, init, apply, again: await root.run('plan', '-detailed-exitcode') };
}

// What a bootstrap made stays: other states lie in it.
async function giveUp({ root, ...journey }: Made, repository: LocalRepository): Promise<RootJourney> {
  const { folder } = journey;
  const isHome = folder.startsWith('bootstrap/');
  const isProtected = isHome || repository.isProtected(folder);
  const refused = isProtected ? { refused: await root.run('plan', '-destroy') } : {};
  if (isHome) return { ...journey, ...refused };
  repository.liftProtection(folder);
  const destroy = await root.run('destroy', '-auto-approve');
  return { ...journey, ...refused, destroy, left: (await root.run('state', 'list')).stdout };
}
