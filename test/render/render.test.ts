import { describe, expect, it } from '@jest/globals';
import { compileTemplate, render } from '../../src/render/render.ts';
import { UserError } from '../../src/user-error.ts';

const view = {
  project: 'acme',
  none: null,
  env: { name: 'prod', tags: { a: 'x', longer: 'y' }, zones: [{ name: 'a' }, { name: 'b' }], empty: [], off: false },
};

describe('render', () => {
  it.each([
    ['a value', 'main.tf', 'a = {{hcl env.name}}\n', 'a = "prod"\n'],
    [
      'every encoder',
      'x.txt',
      '{{id project}} {{yaml none}} {{md project}} {{mdcode project}} {{sh project}} {{make project}}',
      "acme null acme `acme` 'acme' acme",
    ],
    [
      'a list, item by item',
      'x.txt',
      '{{#each env.zones}}\n{{@index}}'.replace('{{@index}}', '{{md @index}} {{id name}} {{id ../project}}') +
        '\n{{/each}}\n',
      '0 a acme\n1 b acme\n',
    ],
    ['a list, by name', 'x.txt', '{{#each env.zones as |zone|}}\n{{id zone.name}}\n{{/each}}\n', 'a\nb\n'],
    ['the keys of an object', 'x.txt', '{{#each env.tags}}\n{{id @key}}={{id this}}\n{{/each}}\n', 'a=x\nlonger=y\n'],
    [
      'what else there is for an empty list',
      'x.txt',
      '{{#each env.empty}}\n{{id this}}\n{{else}}\nnone\n{{/each}}\n',
      'none\n',
    ],
    ['one of two branches', 'x.txt', '{{#if (eq env.name "prod")}}\nyes\n{{else}}\nno\n{{/if}}\n', 'yes\n'],
    ['nothing, unless', 'x.txt', '{{#unless env.off}}\non\n{{/unless}}\n{{! a note }}\n', 'on\n'],
    ['null as a condition', 'x.txt', '{{#if none}}\nyes\n{{/if}}\n', ''],
  ])('prints %s', (...[, name, text, output]) => {
    expect(render(name, text, view)).toBe(output);
  });

  it('lines up HCL around values of one line and of several', () => {
    const leaf = compileTemplate(
      'main.tf.hbs',
      'locals {\n  a      = {{hcl env.name}}\n  longer = {{hcl env.tags}}\n  b      = 1\n}\n',
    );
    expect(leaf(view)).toBe(
      'locals {\n  a = "prod"\n  longer = {\n    a      = "x"\n    longer = "y"\n  }\n  b = 1\n}\n',
    );
    expect(leaf({ env: { name: 'x', tags: {} } })).toBe('locals {\n  a      = "x"\n  longer = {}\n  b      = 1\n}\n');
  });

  it('lines up what follows a name of another length', () => {
    const leaf = compileTemplate('main.tf', 'locals {\n  x_{{id name}} = 1\n  y = 2\n  z = "{{id name}}" # why\n}\n');
    expect(leaf({ name: 'abc' })).toBe('locals {\n  x_abc = 1\n  y     = 2\n  z     = "abc" # why\n}\n');
  });

  it.each([
    ['an equals sign', 'x_{{id name}} = 1\ny             = 2\n', 'x_abc = 1\ny     = 2\n'],
    ['a comment', 'y = "{{id name}}" # why\nz = 1             # too\n', 'y = "abc" # why\nz = 1     # too\n'],
    ['a branch', '{{#if name}}\nlonger = 1\n{{/if}}\nx = {{hcl name}}\n', 'longer = 1\nx      = "abc"\n'],
  ])('moves %s behind a value', (_, text, output) => {
    expect(render('main.tf', text, { name: 'abc' })).toBe(output);
  });

  it('leaves other languages as they are', () => {
    expect(render('README.md', '  a   = {{md project}}\n', view)).toBe('  a   = acme\n');
  });

  it.each([
    ['a value', '{{hcl typo}}'],
    ['the middle of a path', '{{hcl typo.name}}'],
    ['the end of a path', '{{hcl env.typo}}'],
    ['a path into text', '{{hcl project.typo}}'],
    ['a path into null', '{{hcl none.typo}}'],
    ['what an object inherits', '{{hcl env.tags.toLocaleString}}'],
    ['what a list inherits', '{{#if env.zones.map}}\nx\n{{/if}}'],
    ['a condition', '{{#if typo}}\nx\n{{/if}}'],
    ['a condition of unless', '{{#unless env.typo}}\nx\n{{/unless}}'],
    ['a list', '{{#each env.typo}}\nx\n{{/each}}'],
    ['a side of eq', '{{#if (eq env.typo "x")}}\nx\n{{/if}}'],
    ['the other side of eq', '{{#if (eq "x" typo)}}\nx\n{{/if}}'],
    ['an item', '{{#each env.zones}}\n{{hcl typo}}\n{{/each}}'],
    ['a named item', '{{#each env.zones as |zone|}}\n{{hcl zone.typo}}\n{{/each}}'],
    ['the view from inside a list', '{{#each env.zones}}\n{{hcl project}}\n{{/each}}'],
    ['a level above the view', '{{#each env.zones}}\n{{hcl ../../project}}\n{{/each}}'],
    ['a loop value outside a loop', '{{hcl @index}}'],
    ['an unknown loop value', '{{#each env.zones}}\n{{hcl @typo}}\n{{/each}}'],
  ])('throws when the name is wrong in %s', (_, text) => {
    expect(() => render('main.tf.hbs', `a = 1\n${text}\n`, view)).toThrow(/^main\.tf\.hbs/);
  });

  it.each([
    ['each over text', '{{#each project}}\nx\n{{/each}}', /each needs a list/],
    ['each over null', '{{#each none}}\nx\n{{/each}}', /each needs a list/],
    ['eq over lists', '{{#if (eq env.zones env.tags)}}\nx\n{{/if}}', /eq compares/],
    ['own __proto__', '{{hcl bad.__proto__}}', /takes one name/],
    ['own constructor', '{{hcl bad.constructor}}', /takes one name/],
    ['an unencoded value', '{{project}}', /not printed by an encoder/],
    ['an unknown helper', '{{hlc project}}', /not printed by an encoder/],
    ['a built-in that we took away', '{{#with env}}\n{{/with}}', /no block of ours/],
    ['a function', '{{#if fn}}\nx\n{{/if}}', /not functions/],
  ])('refuses %s', (_, text, message) => {
    const bad = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    expect(() => render('main.tf', text, { ...view, bad, fn: () => true })).toThrow(message);
  });

  it('says which line is wrong', () => {
    expect(() => render('main.tf', 'a = 1\n  b = {{hcl env.bakcup}}\n', view)).toThrow(
      'main.tf:2 "b = {{hcl env.bakcup}}": the view has no such name',
    );
  });

  it('hands on what the person can change', () => {
    const attempt = () => render('main.tf', 'a = {{hcl a}}\n', { a: '\ud800' });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(/^main\.tf: .*cannot be written in HCL/);
  });

  it('never reads an answer as a template', () => {
    expect(render('x.tf', 'a = {{hcl a}}\n', { a: '{{b}}' })).toBe('a = "{{b}}"\n');
  });
});
