import { z } from 'zod';
import { Answers } from '../../schema/answers.ts';
import { profileDefaults } from './profiles.ts';
import { schemaEntries } from './schema-walk.ts';
import { getIn, setIn, type Tree } from './tree.ts';

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

function nodePath(path: readonly string[]): string[] {
  return path.flatMap(key => (key === '*' ? ['additionalProperties'] : ['properties', key]));
}
