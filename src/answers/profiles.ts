import type { Profile } from '../../schema/answers.ts';
import { readDataFile } from '../../schema/data-file.ts';
import type { Tree } from './tree.ts';

type Profiles = Record<'default' | Profile, Tree>;

let profiles: Profiles | undefined;

/** The defaults of one profile, or those of every profile: `schema/profiles.json`. */
export function profileDefaults(name: 'default' | Profile): Tree {
  profiles ??= readDataFile<Profiles>('profiles.json');
  return profiles[name];
}
