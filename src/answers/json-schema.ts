import { z } from 'zod';
import { Answers, Profile } from '../../schema/answers.ts';
import { profileDefaults } from './profiles.ts';
import { schemaEntries } from './schema-walk.ts';
import { getIn, type Json, type Path, setIn, type Tree } from './tree.ts';

/** JSON Schema (2020-12) of the answers file, for editors and other programs; the defaults stand in it. */
export function answersJsonSchema(): Tree {
  const schema = z.toJSONSchema(Answers, { io: 'input' }) as Tree;
  let described: Tree = { title: 'Answers of generator-scaffold', ...schema };
  for (const { path } of schemaEntries()) {
    const fallback = getIn(profileDefaults('default'), path);
    if (fallback !== undefined) described = setIn(described, [...nodePath(path), 'default'], fallback);
  }
  return described;
}

/** The default of an answer: one value, or one per profile. Undefined where a person has to answer. */
export function defaultOf(path: Path): { always: Json } | { byProfile: Record<string, Json> } | undefined {
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

function nodePath(path: readonly string[]): string[] {
  return path.flatMap(key => (key === '*' ? ['additionalProperties'] : ['properties', key]));
}
