import { Profile } from '../../schema/answers.ts';
import { profileDefaults } from './profiles.ts';
import { getIn, type Json, type Path } from './tree.ts';

/** What an answer is when nobody gives it: the same everywhere, or by the profile of the environment. */
export type DefaultValue = { always: Json } | { byProfile: Record<string, Json> };

/** The default of an answer: one value, or one per profile. Undefined where a person has to answer. */
export function defaultOf(path: Path): DefaultValue | undefined {
  const byProfile = Object.fromEntries(
    Profile.options.flatMap(profile => {
      const value = getIn(profileDefaults(profile), path);
      return value === undefined ? [] : [[profile, value]];
    }),
  );
  const always = getIn(profileDefaults('default'), path);
  if (Object.keys(byProfile).length === 0) return always === undefined ? undefined : { always };
  const rest = Profile.options.filter(profile => byProfile[profile] === undefined);
  const others = always === undefined ? {} : Object.fromEntries(rest.map(profile => [profile, always]));
  return { byProfile: { ...byProfile, ...others } };
}
