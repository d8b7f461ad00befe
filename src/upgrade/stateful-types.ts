import { readDataFile } from '../../schema/data-file.ts';

/** When a change of an attribute does it: each time but for the exceptions, or only as `when` says. */
export type ChangeRule = {
  when?: 'added' | 'lowered' | 'removed' | 'switched-off' | 'narrowed' | 'unrotated';
  /** Only what becomes this. */
  to?: string | number;
  /** Pairs of old and new value that do no harm; a `*` at the end stands for anything, null for no value. */
  except?: readonly (readonly [string | null, string | null])[];
  /** Why, in the words of a person who is to decide. */
  note?: string;
};

/** What replaces a resource that holds something, and what harms it in place; keys are paths of attributes. */
export type StatefulType = {
  /** Where this is known from. */
  source: string;
  replaces: Readonly<Record<string, ChangeRule>>;
  harms?: Readonly<Record<string, ChangeRule>>;
  /** Whether it holds nothing itself, so that one that is made before the old one goes does no harm. */
  rolls?: boolean;
};

let known: ReadonlyMap<string, StatefulType> | undefined;

/** What is known of a type of resource; undefined for one that holds nothing, or that no template of ours uses. */
export function statefulType(type: string): StatefulType | undefined {
  known ??= new Map(Object.entries(readDataFile<{ types: Record<string, StatefulType> }>('force-new.json').types));
  return known.get(type);
}

/** Every path that is to be compared. */
export function watchedPaths({ replaces, harms }: StatefulType): string[] {
  const rotations = Object.values(harms ?? {}).some(({ when }) => when === 'unrotated') ? [ROTATION] : [];
  return [...new Set([...Object.keys(replaces), ...Object.keys(harms ?? {}), ...rotations])];
}

/** With this name AKS makes a second pool, moves everything there and back, and nothing stands still. */
export const ROTATION = 'default_node_pool.temporary_name_for_rotation';
