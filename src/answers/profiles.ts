import type { Profile } from '../../schema/answers.ts';
import { readDataFile } from '../../schema/data-file.ts';
import type { Json, Tree } from './tree.ts';

type Profiles = Record<'default' | Profile, Tree> & { arm64: Record<Profile, Tree> };

let profiles: Profiles | undefined;

/** The defaults of one profile, or those of every profile: `schema/profiles.json`. */
export function profileDefaults(name: 'default' | Profile): Tree {
  profiles ??= readDataFile<Profiles>('profiles.json');
  return profiles[name];
}

/** What a profile has instead where the processor of the nodes is another than amd64; nothing for amd64. */
export function archDefaults(name: Profile, arch: Json | undefined): Tree {
  profiles ??= readDataFile<Profiles>('profiles.json');
  return arch === 'arm64' ? profiles.arm64[name] : {};
}
