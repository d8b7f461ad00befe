import { expect, it } from '@jest/globals';
import { evaluate } from '../../src/upgrade/evaluate/evaluate.ts';
import type { Scope } from '../../src/upgrade/evaluate/scope.ts';
import { shown, unknown } from '../../src/upgrade/evaluate/value.ts';
import { blocksIn, bodyOf } from '../../src/upgrade/folders.ts';
import { type Body, parseHcl } from '../../src/upgrade/hcl/parse-body.ts';
import { parsedFile } from '../modules/parsed-module.ts';
import { goldenFiles } from './golden-files.ts';

const given = new Map([
  ['a', '"x"'],
  ['n', '3'],
  ['pools', '{ small = { size = 1 }, big = { size = 9, arch = null } }'],
]);

/** What an expression comes to, where `var` knows some values and everything else is unknown. */
function told(text: string): string {
  const parsed = parseHcl(`value = ${text}\n`);
  if ('error' in parsed) return `error: ${parsed.error.message}`;
  const expression = parsed.body.attributes.get('value')?.value;
  return expression ? shown(evaluate(expression, scope)) : 'nothing';
}

const scope: Scope = {
  names: new Map(),
  call: () => undefined,
  resolve: (root, name) => {
    const text = root === 'var' ? given.get(name) : undefined;
    const value = bodyOf(`value = ${text ?? 'null'}\n`).attributes.get('value')?.value;
    return text === undefined || value === undefined ? unknown(`${root}.${name}`) : evaluate(value, scope);
  },
};

it.each([
  ['1', '1'],
  ['-2.5e3', '-2500'],
  ['true', 'true'],
  ['null', 'null'],
  ['"a\\tb\\"c\\u00e9 $${d}"', '"a\\tb\\"cé ${d}"'],
  ['"${var.n}"', '3'],
  ['"${var.a}-${var.n}"', '"x-3"'],
  ['"${var.a}-${local.b}"', '"x-${local.b}"'],
  ['<<-EOT\n  a ${var.a}\n  EOT', '"  a x\\n"'],
  ['[1, "a", [null]]', '[1, "a", [null]]'],
  ['{ a = 1, "b" : 2, (var.a) = 3 }', '{"a" = 1, "b" = 2, "x" = 3}'],
  ['{\n  a = 1 # one\n  // two\n  b = 2\n}', '{"a" = 1, "b" = 2}'],
  ['var.pools.big.size', '9'],
  ['var.pools["big"]["size"]', '9'],
  ['[1, 2][1]', '2'],
  ['1 + 2 * 3 - 4 / 2', '5'],
  ['(1 + 2) * 3', '9'],
  ['!(1 > 2) && 3 >= 3', 'true'],
  ['local.a || true', 'true'],
  ['local.a || false', '(local.a || false)'],
  ['var.n == 3 ? "y" : local.z', '"y"'],
  ['local.a ? 1 : 1', '1'],
  ['local.a ? 1 : 2', 'local.a ? 1 : 2'],
  ['var.pools.big == null ? 0 : 1', '1'],
  ['var.pools.big.arch == null ? 0 : 1', '0'],
  ['{ a = local.b } == null', 'false'],
  ['[for x in [1, 2, 3] : x * 2 if x != 2]', '[2, 6]'],
  ['[for k, v in var.pools : "${k}-${v.size}"]', '["big-9", "small-1"]'],
  ['{ for k, v in var.pools : k => v.size if v.size > 1 }', '{"big" = 9}'],
  ['{ for i, v in ["a", "b"] : v => i }', '{"a" = 0, "b" = 1}'],
  ['{ for x in ["a"] : x => x... }', 'for ["a"] : "a" => "a" if true'],
  ['[for x in local.all : x.id]', 'for local.all : null => item.id if true'],
  ['local.all[*].id', 'local.all[*].id'],
  ['local.all.*.id', 'local.all[*].id'],
  ['merge({ a = 1 }, { b = 2 }, null)', '{"a" = 1, "b" = 2}'],
  ['merge([{ a = 1 }, { a = 2 }]...)', '{"a" = 2}'],
  ['toset(["b", "a"])', '{"a" = "a", "b" = "b"}'],
  ['length(toset(["a", "a"]))', '1'],
  ['keys({ b = 1, a = 2 })', '["a", "b"]'],
  ['values({ b = 1, a = 2 })', '[2, 1]'],
  ['concat(["a"], [var.n])', '["a", 3]'],
  ['contains(["a"], "b")', 'false'],
  ['lookup({ a = 1 }, "b", 2)', '2'],
  ['substr("abcdef", 1, 2)', '"bc"'],
  ['replace("a-b", "-", "_")', '"a_b"'],
  ['replace("a-b", "/[a-z]/", "_")', 'replace("a-b", "/[a-z]/", "_")'],
  ['sha1("a")', 'sha1("a")'],
  ['provider::aws::arn_parse(var.a).id', 'provider::aws::arn_parse("x").id'],
  ['cidrsubnet(aws_vpc.a.cidr_block, 8, var.n)', 'cidrsubnet(aws_vpc.a.cidr_block, 8, 3)'],
  ['one(aws_x.y[each.key]).z', 'one(aws_x.y[each.key]).z'],
  ['1 +', 'error: a value is missing before the end of the line'],
  ['{ a = }', 'error: a value is missing before "}"'],
  ['"abc', 'error: a quote is missing'],
])('%s is %s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

it('reads line ends of Windows and a byte order mark, and counts lines', () => {
  const [block] = blocksIn(
    [{ path: 'a.tf', body: bodyOf('\uFEFF# a\r\nlocals {\r\n  a = <<EOT\r\nx\r\nEOT\r\n  b = 1\r\n}\r\n') }],
    'locals',
  );
  expect(block?.line).toBe(2);
  expect(block?.body.attributes.get('b')).toMatchObject({ line: 6, value: { value: 1 } });
  expect(parseHcl('a = 1\nb = [\n  1,\n  }\n')).toEqual({
    error: { message: 'a value is missing before "}"', line: 4 },
  });
});

/** Every block and attribute of a body, by where it is: `resource aws_vpc this / tags`. */
function outline({ attributes, blocks }: Body, above = ''): string[] {
  const inner = blocks.flatMap(({ type, labels, body }) => {
    const path = `${above}${[type, ...labels].join(' ')}`;
    return [path, ...outline(body, `${path} / `)];
  });
  return [...[...attributes.keys()].map(name => `${above}${name}`), ...inner];
}

/** Whether hcl2json has something at that place. */
function isAt(tree: unknown, place: string): boolean {
  const found = place
    .split(' / ')
    .reduce<unknown[]>((bodies, step) => bodies.flatMap(body => bodiesAt(body, step.split(' '))), [tree]);
  return found.length > 0;
}

function bodiesAt(body: unknown, path: readonly string[]): unknown[] {
  const found = path.reduce<unknown>((node, key) => Object(node)[key], body);
  if (found === undefined) return [];
  return Array.isArray(found) && found.length > 0 ? found : [found];
}

// Objects are no blocks, so their keys are not counted on either side.
const LISTED = /^(?:data|module|output|resource|variable) /;

it.each(['three-clouds', 'aws-everything'])('reads the files of %s as the parser of HashiCorp does', async name => {
  const texts = new Set([...goldenFiles(name)].filter(([path]) => path.endsWith('.tf')).map(([, text]) => text));
  for (const text of texts) {
    const tree = await parsedFile(text);
    const own = outline(bodyOf(text));
    expect(own.filter(place => !isAt(tree, place))).toEqual([]);
    const blocks = ['data', 'module', 'output', 'resource', 'variable'].flatMap(type => labelled(tree[type], [type]));
    expect(own.filter(place => LISTED.test(place) && !place.includes(' / ')).sort()).toEqual(blocks.sort());
  }
});

function labelled(node: unknown, path: readonly string[]): string[] {
  if (Array.isArray(node)) return [path.join(' ')];
  return Object.entries(Object(node)).flatMap(([key, inner]) => labelled(inner, [...path, key]));
}
