import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questions } from '../../schema/questions.ts';
import { fieldAt, schemaEntries } from '../../src/answers/schema-walk.ts';
import { dotted, type Json } from '../../src/answers/tree.ts';
import { fieldQuestion, isOpen, readReply } from '../../src/wizard/field-question.ts';

const paths = schemaEntries().map(({ path }) => path.map(key => (key === '*' ? 'dev' : key)));

describe('the question for an answer', () => {
  it.each(paths.map(path => [dotted(path), path] as const))('%s has a name, words and a kind', (name, path) => {
    const question = fieldQuestion(path, undefined);
    expect(question.name).toBe(name);
    expect(question.message.length).toBeGreaterThan(3);
    expect(['select', 'input', 'confirm']).toContain(question.type);
  });

  it('takes its words from schema/questions.ts', () => {
    expect(fieldQuestion(['network', 'nat'], undefined).message).toBe(questions.network.nat);
    expect(questions.project.contacts).toMatchObject({
      email: fieldQuestion(['project', 'contacts', 'email'], undefined).message,
    });
  });

  it.each<[string, readonly string[], Json | undefined, object]>([
    ['a choice', ['network', 'nat'], 'single', { type: 'select', default: 'single' }],
    ['a choice of numbers', ['network', 'flowLogRetentionDays'], 30, { type: 'select', default: 30 }],
    ['yes or no', ['network', 'acls'], true, { type: 'confirm', default: true }],
    ['a list', ['project', 'owners'], ['@a/b', '@c'], { type: 'input', default: '@a/b, @c' }],
    ['a map', ['tags', 'extra'], { a: 'b', c: 'd' }, { type: 'input', default: 'a=b, c=d' }],
    ['nothing', ['project', 'repository'], null, { type: 'input', default: '' }],
    ['a number', ['network', 'zones'], 2, { type: 'input', default: '2' }],
  ])('%s proposes what is known', (...[, path, known, expected]) => {
    expect(fieldQuestion(path, known)).toMatchObject(expected);
  });

  it('is not asked where there is one possible answer', () => {
    expect(isOpen(['cluster', 'encryption'])).toBe(false);
    expect(isOpen(['engine'])).toBe(true);
  });
});

describe('a reply', () => {
  it.each<[readonly string[], unknown, Json]>([
    [['project', 'name'], ' acme ', 'acme'],
    [['project', 'repository'], '', null],
    [['network', 'zones'], '3', 3],
    [['network', 'nat'], 'none', 'none'],
    [['network', 'acls'], true, true],
    [['project', 'owners'], '@a/b, c@d.example ,', ['@a/b', 'c@d.example']],
    [['tags', 'extra'], 'Data Class=internal, x=a=b', { 'Data Class': 'internal', x: 'a=b' }],
  ])('to %j: %j means %j', (path, reply, expected) => {
    expect(readReply(path, reply)).toEqual(expected);
  });

  it.each<[readonly string[], string]>([
    [['project', 'name'], 'Acme_Platform'],
    [['project', 'repository'], 'github.com/acme'],
    [['project', 'contacts', 'email'], 'nobody'],
    [['project', 'defaultBranch'], 'a..b'],
    [['environments', 'dev', 'aws', 'account'], '123'],
    [['environments', 'dev', 'aws', 'regions', 'eu-west-1', 'cidr'], '10.0.0.0'],
    [['state', 'aws', 'bucket'], 'B'],
    [['state', 'aws', 'table'], '?'],
    [['state', 'aws', 'kmsKeyArn'], 'key'],
    [['network', 'customNetworking'], 'x'],
    [['project', 'team'], ''],
  ])('%j refuses %j in the words of the schema', (path, wrong) => {
    const words = fieldAt(path)
      ?.safeParse(wrong)
      .error?.issues.map(({ message }) => message);
    expect(fieldQuestion(path, undefined).validate?.(wrong)).toBe(words?.join(' '));
  });

  it.each<[readonly string[], string]>([
    [['network', 'zones'], 'two'],
    [['network', 'zones'], '7'],
    [['network', 'prefixLength'], ''],
    [['network', 'prefixLength'], '16.5'],
    [['project', 'owners'], 'not an owner'],
    [['tags', 'extra'], 'aws:x=y'],
    [['state', 'principals'], 'role'],
  ])('%j refuses %j', (path, wrong) => {
    expect(fieldQuestion(path, undefined).validate?.(wrong)).toEqual(expect.any(String));
  });

  it('that is accepted is one that a file may hold, whatever is typed', () => {
    const typed = paths.filter(path => fieldQuestion(path, undefined).type === 'input');
    fc.assert(
      fc.property(
        fc.constantFrom(...typed),
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9./,=:@-]{0,24}$/)),
        (path, text) => {
          const isAccepted = fieldQuestion(path, undefined).validate?.(text) === true;
          expect(fieldAt(path)?.safeParse(readReply(path, text)).success).toBe(isAccepted);
        },
      ),
      { seed: 20, numRuns: 1000 },
    );
  });
});
