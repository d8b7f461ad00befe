import { expect, it } from '@jest/globals';
import { distinctRoots } from './distinct-roots.ts';
import { writeTree } from './write-tree.ts';

const call = 'module "a" {\n  source = "../../modules/a"\n\n  count_of = 1\n  name     = "x"\n  zones    = ["a"]\n}\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const modules = {
    'modules/a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
    'modules/b/main.tf': 'locals {\n  a = 1\n}\n',
  };
  return writeTree(Object.entries({ ...modules, ...files }).map(([path, content]) => ({ path, content, mode: 0o644 })));
}

it.each([
  ['a text', call.replace('"x"', '"y"')],
  ['a number', call.replace('= 1', '= 2')],
  ['the length of a list of texts', call.replace('["a"]', '["a", "b"]')],
])('takes roots that differ in %s for one kind', async (_, other) => {
  const folder = folderWith({ 'roots/1/main.tf': call, 'roots/2/main.tf': other });
  expect(await distinctRoots(folder, ['roots/1', 'roots/2'])).toEqual(['roots/1']);
});

it.each([
  ['an expression', call.replace('"x"', 'module.c.name')],
  ['the type of a value', call.replace('= 1', '= "1"')],
  ['the name of an argument', call.replace('name ', 'title')],
  ['an empty list', call.replace('["a"]', '[]')],
  ['the module', call.replace('modules/a', 'modules/b')],
  ['the name of a block', call.replace('"a" {', '"b" {')],
])('keeps roots apart that differ in %s', async (_, other) => {
  const folder = folderWith({ 'roots/1/main.tf': call, 'roots/2/main.tf': other });
  expect(await distinctRoots(folder, ['roots/1', 'roots/2'])).toEqual(['roots/1', 'roots/2']);
});

// Two repositories side by side, which differ in a module that only another module calls.
it.each([
  { text: 'locals {\n  a = 1\n}\n', kinds: 1 },
  { text: 'locals {\n  a = 2\n}\n', kinds: 2 },
])('looks into all modules of a root: $kinds', async ({ text, kinds }) => {
  const repository = (name: string, inner: string) => ({
    [`${name}/roots/1/main.tf`]: call,
    [`${name}/modules/a/main.tf`]: 'module "b" {\n  source = "../b"\n}\n',
    [`${name}/modules/b/main.tf`]: inner,
  });
  const folder = folderWith({ ...repository('one', 'locals {\n  a = 1\n}\n'), ...repository('two', text) });
  expect(await distinctRoots(folder, ['one/roots/1', 'two/roots/1'])).toHaveLength(kinds);
});
