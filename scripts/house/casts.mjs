const json = 'JSON.parse and YAML parsers give any, and the text is ours or is checked right after';
const zod = 'zod types what lies inside a schema by its core, not as the schema that it is';
const keys = 'Object.keys, entries and fromEntries forget the names of the keys';
const checked = 'the schema has checked the tree, which stays typed as plain data';
const handlebars = 'the types of Handlebars do not say which node or which options these are';

/** Casts at the edge of a library: how many stand in a file, and what the library cannot say in its types. */
export const casts = {
  'schema/environment-sections.ts': [1, keys],
  'schema/data-file.ts': [1, json],
  'schema/partial-deep.ts': [3, zod],
  'src/answers/answers.ts': [1, checked],
  'src/answers/assignment.ts': [1, json],
  'src/answers/json-schema.ts': [1, zod],
  'src/answers/layer.ts': [1, checked],
  'src/answers/resolve.ts': [4, checked],
  'src/answers/rules/hygiene.ts': [1, checked],
  'src/answers/scaffold-file.ts': [1, json],
  'src/answers/schema-walk.ts': [6, zod],
  'src/answers/sources.ts': [3, checked],
  'src/answers/tree.ts': [1, 'narrowing does not carry through a loop over keys'],
  'src/answers/yaml-traps.ts': [1, 'the yaml package types a key as unknown'],
  'src/apply/owner.ts': [1, json],
  'src/apply/pack-reader.ts': [3, json],
  'src/apply/run-note.ts': [1, json],
  'generators/command.ts': [2, 'an anonymous class cannot say that it is the Generator that yo wants'],
  'generators/app/index.ts': [3, 'Yeoman types questions and option types more narrowly than it reads them'],
  'src/cli/yeoman-flags.ts': [1, 'Yeoman types options as unknown'],
  'src/compose/feature-list.ts': [1, 'import() of a computed name gives any'],
  'src/reference/answers-reference.ts': [1, zod],
  'src/cli/parse.ts': [1, 'parseArgs cannot infer from a table of flags'],
  'src/package-root.ts': [1, json],
  'src/render/engine.ts': [6, handlebars],
  'src/render/handlebars.ts': [1, 'require gives any'],
  'src/render/precompiled.ts': [1, 'require gives any'],
  'src/render/statement-faults.ts': [2, handlebars],
  'src/render/statements.ts': [1, handlebars],
  'src/wizard/field-question.ts': [6, zod],
  'src/wizard/inquirer-ask.ts': [1, 'inquirer types its questions as a closed union'],
};
