import type { Chunk } from '../chunks.ts';
import type { ChoiceAt } from '../sides.ts';
import type { Both } from './sided.ts';
import type { Branch } from './tree.ts';

/** Where in a file a merge is, for people; what stands where a conflict is; and how a branch below is merged. */
export type Place = {
  at: string;
  choice: ChoiceAt;
  descend: (branches: Both<Branch>, place: Place) => Chunk[] | undefined;
};

/** What becomes of an entry: the chunks that it is now, nothing, or a conflict of its versions. */
export type Outcome = { kind: 'kept'; body: Chunk[] } | { kind: 'gone' } | { kind: 'conflict' };
