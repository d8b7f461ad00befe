// Writes what is generated from the schema: schema/answers.schema.json and docs/answers.md. Needs a build.
import { writeFileSync } from 'node:fs';
import { answersJsonSchema } from '../dist/src/answers/json-schema.js';
import { answersReference } from '../dist/src/reference/answers-reference.js';

writeFileSync('schema/answers.schema.json', `${JSON.stringify(answersJsonSchema(), null, 2)}\n`);
writeFileSync('docs/answers.md', answersReference());
