import { describe, expect, it } from '@jest/globals';
import { checkAnswers } from '../../src/answers/answers.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { toProblems } from '../../src/answers/report.ts';
import { type Json, type Path, setIn, type Tree } from '../../src/answers/tree.ts';
import { accepted, cpuMilliseconds, everyPath, minimal } from './build.ts';

const MEGABYTE = 1024 * 1024;
const base = accepted(minimal).tree;
const fields = everyPath();

/** Milliseconds of CPU until the verdict, the best of three when the first was slow, and whether it was a refusal in few words. */
function verdict(path: Path, value: Json): { milliseconds: number; refused: boolean; longest: number } {
  const tree: Tree = setIn(base, path, value);
  let texts: string[] = [];
  const run = () => {
    const result = checkAnswers([valueLayer('test', tree)]);
    texts =
      'answers' in result ? [] : toProblems(result.findings, result.given).map(problem => JSON.stringify(problem));
  };
  const first = cpuMilliseconds(run);
  const milliseconds = first < 100 ? first : Math.min(cpuMilliseconds(run), cpuMilliseconds(run));
  return { milliseconds, refused: texts.length > 0, longest: Math.max(0, ...texts.map(text => text.length)) };
}

function expectQuickRefusal(path: Path, value: Json): void {
  const { milliseconds, refused, longest } = verdict(path, value);
  expect({ path: path.join('.').slice(0, 80), refused }).toEqual({ path: path.join('.').slice(0, 80), refused: true });
  expect(milliseconds).toBeLessThan(100);
  expect(longest).toBeLessThan(2000);
}

describe('a megabyte is refused in less than 100 ms', () => {
  it.each<[string, string]>([
    ['of one letter', 'a'.repeat(MEGABYTE)],
    ['of words', 'ab '.repeat(MEGABYTE / 3)],
  ])('%s in every answer', (_, text) => {
    for (const { path } of fields) expectQuickRefusal(path, text);
  });

  it.each<[string, Path]>([
    ['at the root', []],
    ['of an environment', ['environments']],
    ['of a region', ['environments', 'dev', 'aws', 'regions']],
    ['in a section', ['network']],
    ['of a tag', ['tags', 'extra']],
  ])('as a name %s', (_, parent) => {
    expectQuickRefusal([...parent, 'a'.repeat(MEGABYTE)], {});
  });

  it('in entries of a list', () => {
    expectQuickRefusal(
      ['project', 'contacts', 'escalation'],
      Array.from({ length: 1000 }, () => 'a'.repeat(1000)),
    );
    expectQuickRefusal(
      ['project', 'owners'],
      Array.from({ length: 65 }, (_, index) => `@acme/team-${index}`),
    );
  });
});

describe('texts that slow regular expressions down do not slow these down', () => {
  it.each([
    '-'.repeat(50_000),
    'a-'.repeat(50_000),
    'a.'.repeat(50_000),
    `${'a/'.repeat(50_000)}!`,
    `git@${'a.'.repeat(50_000)}`,
    `https://${'a/'.repeat(50_000)}!`,
    `a@${'a.'.repeat(50_000)}@`,
    `arn:aws:iam::111111111111:${'*'.repeat(50_000)}!`,
    `arn:aws:kms:${'-'.repeat(50_000)}:111111111111:key/x`,
    `password${' '.repeat(50_000)}`,
    'eyJ'.repeat(30_000),
    'aA1/'.repeat(10_000),
    `://${'a:'.repeat(50_000)}`,
    '1.'.repeat(50_000),
    '\u0301'.repeat(50_000),
  ])('%#', text => {
    for (const { path } of fields) expectQuickRefusal(path, text);
  });
});

it('holds 2,000 environments and no more', () => {
  const environments = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `e${index}`,
        { profile: 'dev', aws: { regions: { 'eu-west-1': {} } } },
      ]),
    );
  const check = (count: number) =>
    checkAnswers([
      valueLayer('test', {
        project: { name: 'acme' },
        network: { prefixLength: 20 },
        environments: environments(count),
      }),
    ]);
  expect('answers' in check(2000)).toBe(true);
  const result = check(2001);
  expect('findings' in result && result.findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/: Use at most 2000 environments\.$/),
  ]);
});
