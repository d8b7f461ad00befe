import { describe, expect, it } from '@jest/globals';
import { lintTemplate } from '../../src/render/lint.ts';
import { LEAVES } from './leaves.ts';

const CLEAN: [string, string][] = [
  ...Object.entries(LEAVES),
  [
    'a.tf.hbs',
    '# {{id a}}\nresource "x" "{{id a}}" {\n  y = module.{{id a}}.id\n  z = "${module.x_{{id a}}.id}-{{id b}}"\n}\n',
  ],
  ['a.tf.hbs', 'x = [{{hcl a}}, {{hcl b}}]\ny = f({{hcl a}}, { b = {{hcl b}} })\n'],
  ['a.tf.hbs', 'module "x" {\n  {{#each a}}\n  {{id name}} = {{hcl value}}\n  {{/each}}\n}\n'],
  [
    'ci.yml.hbs',
    'a: {{yaml a}}\n"b": "{{id b}}"\nlist:\n  - {{yaml c}}\n  - path/{{id d}}\nrun: |\n  make plan env={{id e}}\n',
  ],
  ['README.md.hbs', '# {{md a}}\n\n| {{md a}} | {{mdcode b}} ({{md c}}) |\n\n```sh\nmake plan env={{id d}}\n```\n'],
  ['README.md.hbs', '```\n{{mdline a}}\nmake plan\n```\n'],
  ['run.sh.hbs', 'NAME={{sh a}}\nexport B={{sh b}}\ncd "envs/{{id c}}"\n'],
  ['Makefile.hbs', 'NAME := {{make a}}\nall:\n\techo {{id b}}\n'],
  ['CODEOWNERS.hbs', '# {{id a}}\n* {{owner b}}\n/{{id c}}/ {{owner d}}\n'],
  ['_gitignore.hbs', '{{id a}}/\n'],
];

const FAULTS: [string, string, string][] = [
  ['prints a bare value', 'a.tf.hbs', 'a = "{{a}}"'],
  ['uses three braces', 'a.tf.hbs', 'a = {{{hcl a}}}'],
  ['uses an ampersand', 'a.tf.hbs', 'a = {{&hcl a}}'],
  ['uses a raw block', 'a.tf.hbs', '{{{{raw}}}} x {{{{/raw}}}}'],
  ['uses a partial', 'a.tf.hbs', '{{> other}}'],
  ['uses a partial block', 'a.tf.hbs', '{{#> other}}\nx\n{{/other}}'],
  ['uses a decorator', 'a.tf.hbs', '{{* other}}'],
  ['uses an inline partial', 'a.tf.hbs', '{{#*inline "x"}}\nx\n{{/inline}}'],
  ['uses a GitHub expression', 'ci.yml.hbs', 'a: ${{ github.ref }}'],
  ['escapes a mustache', 'a.tf.hbs', 'a = 1 # \\{{x}}'],
  ['eats line ends', 'a.tf.hbs', 'a = {{~hcl a}}'],
  ['has Windows line ends', 'a.tf.hbs', 'a = 1\r\n'],
  ['does not parse', 'a.tf.hbs', '{{#if a}}\nx\n'],
  ['gives an encoder two values', 'a.tf.hbs', 'a = {{hcl a b}}'],
  ['gives an encoder an option', 'a.tf.hbs', 'a = {{hcl a b=1}}'],
  ['gives an encoder a literal', 'a.tf.hbs', 'a = {{hcl "x"}}'],
  ['reads the root by its data name', 'a.tf.hbs', 'a = {{hcl @root.x}}'],
  ['uses a block of another kind', 'a.tf.hbs', '{{#with a}}\n{{/with}}'],
  ['nests blocks', 'a.txt.hbs', '{{#if a}}\n{{#if b}}\nx\n{{/if}}\n{{/if}}'],
  ['uses else if', 'a.txt.hbs', '{{#if a}}\nx\n{{else if b}}\ny\n{{/if}}'],
  ['has four blocks', 'a.txt.hbs', '{{#if a}}\nx\n{{/if}}\n'.repeat(4)],
  ['has a block inside a line', 'a.txt.hbs', 'a {{#if a}}x{{/if}}'],
  ['inverts a block by a hat', 'a.txt.hbs', '{{^if a}}\nx\n{{/if}}'],
  ['computes a condition', 'a.txt.hbs', '{{#if (or a b)}}\nx\n{{/if}}'],
  ['encodes HCL for YAML', 'a.yml.hbs', 'a: {{hcl a}}'],
  ['encodes YAML for HCL', 'a.tf.hbs', 'a = {{yaml a}}'],
  ['encodes text for an unknown language', 'a.toml.hbs', 'a = {{yaml a}}'],
  ['quotes a value twice', 'a.tf.hbs', 'a = "{{hcl a}}"'],
  ['has a value in an interpolation', 'a.tf.hbs', 'a = "${f({{hcl a}})}"'],
  ['has a value in a comment', 'a.tf.hbs', '# {{hcl a}}'],
  ['has a value in a block comment', 'a.tf.hbs', '/*\n{{hcl a}}\n*/'],
  ['has a value in a heredoc', 'a.tf.hbs', 'a = <<EOT\n{{hcl a}}\nEOT'],
  ['has a value as a label', 'a.tf.hbs', 'resource "x" {{hcl a}} {\n}'],
  ['has a value as a key', 'a.tf.hbs', 'a = {\n  {{hcl a}} = 1\n}'],
  ['has a value inside a word', 'a.tf.hbs', 'a = x.{{hcl a}}'],
  ['goes on behind a value', 'a.tf.hbs', 'a = {{hcl a}}.x'],
  ['has a comment behind a value', 'a.tf.hbs', 'a = {{hcl a}} # why'],
  ['has a name without a prefix', 'a.tf.hbs', 'a = {{id a}}'],
  ['names a block by a name alone', 'a.tf.hbs', '{{id a}} {\n}'],
  ['compares a name that stands alone', 'a.tf.hbs', 'a = {{id a}} == 1'],
  ['has a name alone in an interpolation', 'a.tf.hbs', 'a = "${ {{id a}} }"'],
  ['tears brackets apart', 'a.tf.hbs', '{{#if a}}\nx = {\n{{else}}\ny = {\n{{/if}}\n}'],
  ['closes a bracket it did not open', 'a.tf.hbs', 'x = [\n{{#if a}}\n]\ny = [\n{{/if}}\n]'],
  ['has a block in a heredoc', 'a.tf.hbs', 'x = <<EOT\n{{#if a}}\ny\n{{/if}}\nEOT'],
  ['quotes a YAML value twice', 'a.yml.hbs', 'a: "{{yaml a}}"'],
  ['has a YAML value inside a text', 'a.yml.hbs', 'a: x {{yaml a}}'],
  ['has a YAML value in a block scalar', 'a.yml.hbs', 'run: |\n  if x\n    a: {{yaml a}}'],
  ['has a YAML value in a comment', 'a.yml.hbs', '# a: {{yaml a}}'],
  ['has a lone name in YAML', 'a.yml.hbs', 'a: {{id a}}'],
  ['has a lone name as a YAML key', 'a.yml.hbs', '{{id a}}: 1'],
  ['glues a YAML value to a word', 'a.yml.hbs', 'a: x{{yaml a}}'],
  ['glues a shell value to a word', 'a.sh.hbs', 'A=x{{sh a}}'],
  ['glues a make value to a word', 'a.mk.hbs', 'A := x{{make a}}'],
  ['glues owners to a word', 'CODEOWNERS.hbs', '* x{{owner a}}'],
  ['has owners without a pattern', 'CODEOWNERS.hbs', '{{owner a}}'],
  ['has text in a code span', 'a.md.hbs', '`{{md a}}`'],
  ['has text in a code block', 'a.md.hbs', '```\n{{md a}}\n```'],
  ['has a line of code in prose', 'a.md.hbs', '{{mdline a}}'],
  ['goes on behind a line of code', 'a.md.hbs', '```\n{{mdline a}} > file\n```'],
  ['has text as a link target', 'a.md.hbs', '[x]({{md a}})'],
  ['has text as a tag', 'a.md.hbs', '<{{md a}}>'],
  ['joins two code spans', 'a.md.hbs', '{{mdcode a}}{{mdcode b}}'],
  ['quotes a shell value twice', 'a.sh.hbs', 'A="{{sh a}}"'],
  ['has a shell value in a command', 'a.sh.hbs', 'echo {{sh a}}'],
  ['has a make value in a recipe', 'Makefile.hbs', 'all:\n\techo {{make a}}'],
  ['has a make value inside a text', 'a.mk.hbs', 'A := x {{make a}}'],
];

describe('lintTemplate', () => {
  it.each(CLEAN)('finds nothing wrong with %s', (name, text) => {
    expect(lintTemplate(name, text)).toEqual([]);
  });

  it.each(FAULTS)('finds a template that %s', (_, name, text) => {
    expect(lintTemplate(name, `${text}\n`)).not.toEqual([]);
  });

  it('says where and what', () => {
    expect(lintTemplate('a.tf.hbs', 'a = 1\nb = "{{b}}"\n')).toEqual([
      'a.tf.hbs:2: {{b}} is not printed by an encoder',
    ]);
  });
});
