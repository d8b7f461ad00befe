import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { answersJsonSchema } from '../../src/answers/json-schema.ts';
import { fieldAt, schemaEntries } from '../../src/answers/schema-walk.ts';
import { answerFlags } from '../../src/cli/flags.ts';
import { answersReference } from '../../src/reference/answers-reference.ts';
import { fieldQuestion } from '../../src/wizard/field-question.ts';
import { repositoryRoot } from '../cases.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

describe('what is generated from the schema is up to date (npm run generate)', () => {
  it('schema/answers.schema.json', () => {
    expect(read('schema/answers.schema.json')).toBe(`${JSON.stringify(answersJsonSchema(), null, 2)}\n`);
  });

  it('docs/answers.md', () => {
    expect(read('docs/answers.md')).toBe(answersReference());
  });
});

describe('one schema: nothing can drift from it', () => {
  const entries = schemaEntries();

  it.each(entries.map(({ path }) => [path.join('.'), path] as const))(
    '%s has a question, a row and a node',
    (dotted, path) => {
      const question = fieldQuestion(path, undefined);
      expect(question.message.length).toBeGreaterThan(2);
      expect(answersReference()).toContain(`\`${dotted}\``);
      const node = path.reduce<Record<string, unknown> | undefined>((schema, key) => {
        const next =
          key === '*' ? schema?.additionalProperties : (schema?.properties as Record<string, unknown>)?.[key];
        return next as Record<string, unknown> | undefined;
      }, answersJsonSchema());
      expect(node).toBeDefined();
    },
  );

  it.each(answerFlags.filter(({ answer }) => answer).map(({ name, answer }) => [name, answer ?? ''] as const))(
    '--%s gives an answer that the schema has',
    (_, answer) => {
      expect(fieldAt(answer.split('.'))).toBeDefined();
    },
  );
});
