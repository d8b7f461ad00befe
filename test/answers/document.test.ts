import { describe, expect, it } from '@jest/globals';
import { parseDocument } from '../../src/answers/document.ts';
import { UserError } from '../../src/user-error.ts';
import { accepted, cpuMilliseconds, minimal, problems, refusal } from './build.ts';

describe('bombs are refused quickly', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `    k${index}: a\n`).join('');
  it.each<[string, string, RegExp]>([
    ['a file of more than 1 MiB', `${minimal}#${'a'.repeat(1024 * 1024)}`, /larger than 1 MiB/],
    ['100,000 brackets', `${minimal}tags: ${'['.repeat(100_000)}`, /nested too deeply/],
    ['5,000 closed brackets', `${minimal}tags: ${'['.repeat(5000)}${']'.repeat(5000)}`, /nested too deeply/],
    ['3,000 maps', `${minimal}tags: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}`, /nested too deeply/],
    ['200 maps', `${minimal}tags: ${'{a: '.repeat(200)}${'}'.repeat(200)}`, /nested too deeply/],
    ['100,000 list items in one another', `${minimal}tags:\n  ${'- '.repeat(100_000)}x`, /nested too deeply/],
    ['a billion laughs', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`, /alias/],
    ['40,000 keys', `${minimal}tags:\n  extra:\n${lines}`, /at most 40 tags/],
  ])('%s', (_, text, message) => {
    let first = '';
    expect(cpuMilliseconds(() => (first = refusal(text)[0]?.message ?? ''))).toBeLessThan(4000);
    expect(first).toMatch(message);
  });
});

describe('what is only another way to write the same is read', () => {
  const plain = accepted(minimal).tree;
  it.each<[string, string]>([
    [
      'JSON',
      JSON.stringify({
        project: { name: 'acme' },
        environments: { dev: { profile: 'dev', aws: { regions: { 'eu-west-1': {} } } } },
      }),
    ],
    ['CRLF', minimal.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${minimal}`],
    ['a directive and markers', `%YAML 1.2\n---\n${minimal}...\n`],
    ['an anchor that nothing uses', minimal.replace('name: acme', 'name: &n acme')],
    ['a tag that says what it is anyway', minimal.replace('name: acme', 'name: !!str acme')],
    ['no newline at the end', minimal.trimEnd()],
  ])('%s', (_, text) => {
    expect(accepted(text).tree).toEqual(plain);
  });

  it('keeps columns behind a byte order mark and in CRLF files', () => {
    expect(problems(`\uFEFFprojct: {}\n${minimal}`)[0]).toMatch(/^1:1 projct: /);
    expect(problems(`${minimal}network:\n  nat: x\n`.replaceAll('\n', '\r\n'))[0]).toMatch(/^4:3 network.nat: /);
  });

  it('reads on, no and yes as the names that they are', () => {
    expect(accepted(minimal.replace('dev:', 'no:')).repository.environments[0]?.name).toBe('no');
  });
});

it('names the file and what was changed in the error of an unreadable file', () => {
  const read = () => parseDocument('a: [', 'team/answers.yaml');
  expect(read).toThrow(UserError);
  expect(read).toThrow('team/answers.yaml cannot be read as answers; nothing was changed');
  expect(refusal('a: 1\na: 2\n')).toEqual([
    { path: '', file: 'scaffold.yaml', message: 'this key is already there; keep one', line: 2, column: 1 },
  ]);
});
