import type { Outcome } from './place.ts';
import type { Sided } from './sided.ts';
import type { Entry } from './tree.ts';

/** One entry of a merged branch: what it is called, its versions and what became of them. */
export type Row = { at: string; entries: Sided<Entry>; outcome: Outcome };
