import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { Answers } from '../../schema/answers.ts';
import { answersJsonSchema } from '../../src/answers/json-schema.ts';
import { profileDefaults } from '../../src/answers/profiles.ts';
import { fieldAt, knownKeys, schemaEntries } from '../../src/answers/schema-walk.ts';
import { getIn, type Json, type Path, setIn, type Tree } from '../../src/answers/tree.ts';
import { packageRoot } from '../../src/package-root.ts';
import { everyPath, minimal, usual } from '../answers/build.ts';
import { allows, schemaLeaves } from './json-schema.ts';

const fromZod = z.toJSONSchema(Answers, { io: 'input' }) as Tree;
const published = answersJsonSchema();
const base = parse(minimal) as Tree;

/** Documents on which the two disagree. */
function disagreements(documents: readonly Json[]): object[] {
  return documents.flatMap(document => {
    const zod = Answers.safeParse(document).success;
    return [fromZod, published].every(schema => allows(schema, document) === zod) ? [] : [{ zod, document }];
  });
}

describe('the JSON Schema and the zod schema agree', () => {
  it('about whole documents', () => {
    const documents = [
      '{}',
      'null',
      '[]',
      '5',
      'project: {}',
      minimal,
      usual,
      `${minimal}observability: {}`,
      'environments: {}',
    ].map(text => parse(text) as Json);
    expect(disagreements(documents)).toEqual([]);
    expect(documents.filter(document => allows(published, document))).toHaveLength(2);
  });

  it.each(everyPath().map(({ path, label }) => [label, path] as const))('about %s', (_, path) => {
    const texts = [
      '',
      'a',
      'abc',
      'acme-platform',
      'A b',
      'dev',
      'none',
      's3',
      '10.1.0.0/16',
      'eu-west-1',
      '111111111111',
      'main',
      'a..b',
      '@acme/core',
      'me@example.com',
      'https://github.com/acme/platform',
      'terraform',
      'tofu',
      'prod',
      'per-zone',
      'arn:aws:iam::111111111111:role/a-*',
      'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-86ef-1234567890ab',
      'sthree-x',
      'x-s3alias',
      'x\ny',
      'x'.repeat(64),
      'x'.repeat(600),
      'Ünïcödé',
    ];
    const values: Json[] = [
      ...texts,
      ...texts.map(text => [text]),
      null,
      true,
      false,
      -1,
      0,
      1,
      2,
      3,
      7,
      8,
      12,
      16,
      20,
      21,
      31,
      365,
      4095,
      4096,
      1.5,
      [],
      {},
      { a: 'b' },
      { 'aws:a': 'b' },
      { 'AWS:a': 'b' },
      { 'a?': 'b' },
      { a: 1 },
      { '': 'b' },
      Array.from({ length: 65 }, () => '@a'),
    ];
    expect(disagreements(values.map(value => setIn(base, path, value)))).toEqual([]);
  });

  it('about unknown keys, wrong names and sizes at every level', () => {
    const parents = everyPath().map(({ path }) => path.slice(0, -1));
    const names = ['x', 'Dev', 'name', 'a b'];
    const documents = parents.flatMap(parent => names.map(name => setIn(base, [...parent, name], {})));
    const many = (count: number, value: Json) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, value]));
    const dev = getIn(base, ['environments', 'dev']) ?? null;
    const sized: [Path, Json][] = [
      [['environments'], {}],
      [['environments'], many(2000, dev)],
      [['environments'], many(2001, dev)],
      [['tags', 'extra'], many(40, 'x')],
      [['tags', 'extra'], many(41, 'x')],
      [['environments', 'dev', 'aws', 'regions'], {}],
    ];
    expect(disagreements([...documents, ...sized.map(([path, value]) => setIn(base, path, value))])).toEqual([]);
  });

  it('in patterns that every reader of JSON Schema understands', () => {
    const patterns = JSON.stringify(published).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(patterns.length).toBeGreaterThan(20);
    for (const pattern of patterns) {
      const { pattern: source } = JSON.parse(`{${pattern}}`) as { pattern: string };
      expect(() => new RegExp(source, 'u')).not.toThrow();
    }
  });
});

describe('the walk through the schema', () => {
  const entries = schemaEntries();
  const labels = (paths: readonly (readonly string[])[]) => paths.map(path => path.join('.')).sort();

  it('meets every answer of the JSON Schema', () => {
    expect(labels(entries.map(({ path }) => path))).toEqual(labels(schemaLeaves(fromZod).map(({ path }) => path)));
  });

  it.each(entries.map(({ path, description }) => [path.join('.'), path, description] as const))(
    '%s has the description that editors show',
    (_, path, description) => {
      expect(description).toMatch(/^[A-Z].*\.$/);
      const leaf = schemaLeaves(published).find(one => one.path.join('.') === path.join('.'));
      expect(leaf?.schema.description).toBe(description);
      expect(fieldAt(path)).toBeDefined();
      expect(knownKeys(path.slice(0, -1))).toContain(path.at(-1));
    },
  );

  it('ends where the schema ends', () => {
    expect([fieldAt(['nothing']), fieldAt(['project', 'name', 'x']), fieldAt(['constructor'])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([knownKeys(['engine']), knownKeys(['toString'])]).toEqual([[], []]);
  });
});

it('the published schema carries the defaults and is the file in schema/', () => {
  const leaves = schemaLeaves(published).filter(({ path }) => !path.includes('*'));
  const wrong = leaves.filter(
    ({ path, schema }) => JSON.stringify(schema.default) !== JSON.stringify(getIn(profileDefaults('default'), path)),
  );
  expect(wrong).toEqual([]);
  const file = readFileSync(join(packageRoot, 'schema', 'answers.schema.json'), 'utf8');
  expect(JSON.parse(file)).toEqual(published);
});
