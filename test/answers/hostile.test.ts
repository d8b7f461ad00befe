import { describe, expect, it } from '@jest/globals';
import { checkAnswers } from '../../src/answers/answers.ts';
import { parseDocument } from '../../src/answers/document.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { scaffoldFile } from '../../src/answers/scaffold-file.ts';
import { getIn, type Json, type Path, setIn, type Tree } from '../../src/answers/tree.ts';
import { everyPath } from './build.ts';

const hostile = [
  '"}\nresource "terraform_data" "x" {}\n',
  '${file("/etc/passwd")}',
  '%{ for a in [1] }x%{ endfor }',
  '$${x} %%{y}',
  '\\',
  'a\\',
  '"; rm -rf / #',
  '$(touch pwned)',
  '`id`',
  '$$(id) $@ %.o: # make',
  "'; DROP TABLE x; --",
  '${{ github.token }}',
  '{{constructor.constructor("return process")()}}',
  '{{{x}}}',
  '<script>alert(1)</script>',
  '[a](javascript:alert(1)) | x |',
  '../../etc/passwd',
  '..\\..\\windows',
  'con.txt',
  '-rf',
  '--upload-pack=x',
  ': - # &a *a !t | >',
  'no',
  '~',
  '0123',
  '<<',
  ' edge ',
  '\u0000',
  '\u001b[31mred',
  '\r\n',
  '\u0085next',
  '\u2028line',
  '\u202Eevil\u202C',
  '\u200Bzero\uFEFF',
  'ａｄｍｉｎ',
  'e\u0301',
  '\u212B and \u2126',
  '\uD800',
  '\u{10FFFF}',
  '\u{1F600}',
  'Ünïcödé 日本',
];

const base: Tree = {
  project: { name: 'acme' },
  environments: { dev: { profile: 'dev', aws: { regions: { 'eu-west-1': {} } } } },
};

/** Null when the answer is refused or kept; what became of it otherwise. */
function misread(path: Path, given: Json, normal: Json): object | null {
  const result = checkAnswers([valueLayer('test', setIn(base, path, given))]);
  if ('findings' in result)
    return result.findings.length > 0 ? null : { path, given, found: 'refused without a reason' };
  const { tree, warnings } = result.answers;
  const written = parseDocument(scaffoldFile(tree), 'scaffold.yaml').tree;
  const noticed =
    JSON.stringify(given) === JSON.stringify(normal) || warnings.some(text => text.includes('Unicode normal form C'));
  const kept = [tree, written].every(where => JSON.stringify(getIn(where, path)) === JSON.stringify(normal));
  return kept && noticed ? null : { path, given, noticed, found: getIn(written, path) };
}

describe.each(hostile)('%j', text => {
  const normal = text.normalize('NFC');

  it('is refused or kept to the letter in every answer', () => {
    const wrong = everyPath().flatMap(({ path }) => [
      misread(path, text, normal),
      text === normal ? misread(path, [text], [normal]) : null,
      text === normal ? misread(path, { tag: text }, { tag: normal }) : null,
    ]);
    expect(wrong.filter(one => one !== null)).toEqual([]);
  });

  it('is refused as the name of anything but a tag', () => {
    const parents: Path[] = [
      [],
      ['project'],
      ['environments'],
      ['environments', 'dev', 'aws', 'regions'],
      ['network', 'subnets'],
    ];
    const refusals = parents.map(
      parent => 'findings' in checkAnswers([valueLayer('test', setIn(base, [...parent, text], {}))]),
    );
    expect(refusals).not.toContain(false);
    expect(misread(['tags', 'extra'], { [text]: 'x' }, { [text]: 'x' })).toBeNull();
  });
});

it('a text that is brought into normal form comes with a notice that names it', () => {
  const result = checkAnswers([valueLayer('test', setIn(base, ['project', 'team'], '\u212Bngstro\u0308m'))]);
  expect('answers' in result && result.answers.repository.project.team).toBe('\u00C5ngström');
  expect('answers' in result && result.answers.warnings.slice(0, 1)).toEqual([
    'project.team was brought into Unicode normal form C, as Terraform does',
  ]);
});

it('a name that is not in normal form is refused with the name to write', () => {
  const result = checkAnswers([valueLayer('test', setIn(base, ['tags', 'extra', '\u212Bre'], 'x'))]);
  expect('findings' in result && result.findings).toEqual([
    { path: ['tags', 'extra', '\u212Bre'], message: 'is not in Unicode normal form C', hint: 'write \u00C5re' },
  ]);
});

it('half a character is refused', () => {
  const result = checkAnswers([valueLayer('test', setIn(base, ['network', 'natReason'], 'a\uDC00'))]);
  expect('findings' in result && result.findings[0]).toMatchObject({
    message: 'holds half a character (a lone surrogate)',
  });
});
