import { expect, it } from '@jest/globals';
import { stateImpact } from '../../src/upgrade/state-impact.ts';

const ROOT = 'environments/dev/aws/network';

/** What happens to the state of one root when its only file, or those of a module that it calls, change. */
function impact(before: string, after: string, module?: readonly [string, string]): string[] {
  const image = (text: string, called: string | undefined) =>
    new Map([[`${ROOT}/main.tf`, text], ...(called === undefined ? [] : [['modules/m/main.tf', called] as const])]);
  const found = stateImpact(image(before, module?.[0]), image(after, module?.[1]));
  return found.map(({ kind, address }) => `${kind} ${address}`.trim());
}

const CALL = 'module "m" {\n  source = "../../../../modules/m"\n}\n';
const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const removed = (from: string, destroy: boolean) =>
  `removed {\n  from = ${from}\n\n  lifecycle {\n    destroy = ${destroy}\n  }\n}\n`;
const many = (name: string, meta: string) => `resource "aws_eip" "${name}" {\n  ${meta}\n}\n`;
const eip = (name: string) => many(name, '');

it.each<[string, string, string, string[]]>([
  ['nothing changes', eip('a'), eip('a'), []],
  ['a comment and a tag', eip('a'), `# ours\n${many('a', 'tags = { a = "b" }')}`, []],
  ['a resource is added', eip('a'), eip('a') + eip('b'), []],
  ['a data source goes', 'data "aws_vpc" "a" {}\n', '', []],
  ['a resource goes', eip('a') + eip('b'), eip('a'), ['vanishes aws_eip.b']],
  ['a resource that was not there goes', many('a', 'count = 0'), '', []],
  ['a resource is renamed', eip('a'), eip('b'), ['vanishes aws_eip.a']],
  ['and moved', eip('a'), eip('b') + moved('aws_eip.a', 'aws_eip.b'), []],
  ['and moved twice', eip('a'), eip('c') + moved('aws_eip.a', 'aws_eip.b') + moved('aws_eip.b', 'aws_eip.c'), []],
  [
    'and moved the other way round',
    eip('a'),
    eip('c') + moved('aws_eip.b', 'aws_eip.c') + moved('aws_eip.a', 'aws_eip.b'),
    [],
  ],
  ['and moved to nowhere', eip('a'), eip('b') + moved('aws_eip.a', 'aws_eip.c'), ['vanishes aws_eip.a']],
  [
    'and moved in a circle',
    eip('a'),
    moved('aws_eip.a', 'aws_eip.b') + moved('aws_eip.b', 'aws_eip.a'),
    ['vanishes aws_eip.a'],
  ],
  ['a resource is forgotten', eip('a'), removed('aws_eip.a', false), []],
  ['a resource is removed and destroyed', eip('a'), removed('aws_eip.a', true), ['vanishes aws_eip.a']],
  [
    'all instances are moved',
    many('a', 'for_each = { x = 1 }'),
    many('b', 'for_each = { x = 1 }') + moved('aws_eip.a', 'aws_eip.b'),
    [],
  ],
  ['for_each is added', eip('a'), many('a', 'for_each = toset(["x"])'), ['shape aws_eip.a']],
  ['and moved to its key', eip('a'), many('a', 'for_each = toset(["x"])') + moved('aws_eip.a', 'aws_eip.a["x"]'), []],
  [
    'and moved to a key it has not',
    eip('a'),
    many('a', 'for_each = toset(["x"])') + moved('aws_eip.a', 'aws_eip.a["y"]'),
    ['shape aws_eip.a'],
  ],
  ['for_each goes', many('a', 'for_each = toset(["x"])'), eip('a'), ['shape aws_eip.a']],
  ['count is added, which Terraform moves itself', eip('a'), many('a', 'count = 1'), []],
  ['count of none is added', eip('a'), many('a', 'count = 0'), ['shape aws_eip.a']],
  [
    'count of who knows how many is added',
    eip('a'),
    many('a', 'count = length(data.aws_vpcs.all.ids)'),
    ['shape aws_eip.a'],
  ],
  ['count of one goes, which Terraform moves itself', many('a', 'count = 1'), eip('a'), []],
  ['count of two goes', many('a', 'count = 2'), eip('a'), ['shape aws_eip.a']],
  ['count grows', many('a', 'count = 1'), many('a', 'count = 2'), []],
  ['count shrinks', many('a', 'count = 2'), many('a', 'count = 1'), ['shape aws_eip.a']],
  ['count becomes for_each', many('a', 'count = 1'), many('a', 'for_each = { x = 1 }'), ['shape aws_eip.a']],
  [
    'and each is moved',
    many('a', 'count = 1'),
    many('a', 'for_each = { x = 1 }') + moved('aws_eip.a[0]', 'aws_eip.a["x"]'),
    [],
  ],
  ['a key is added', many('a', 'for_each = { x = 1 }'), many('a', 'for_each = { x = 1, y = 2 }'), []],
  [
    'a key is dropped',
    many('a', 'for_each = { x = 1, y = 2 }'),
    many('a', 'for_each = { x = 1 }'),
    ['shape aws_eip.a'],
  ],
  [
    'a key is dropped, in other words',
    many('a', 'for_each = toset(["x", "y"])'),
    many('a', 'for_each = { x = true }'),
    ['shape aws_eip.a'],
  ],
  [
    'keys can no longer be told',
    many('a', 'for_each = toset(["x"])'),
    many('a', 'for_each = data.aws_x.y.all'),
    ['shape aws_eip.a'],
  ],
  ['keys could never be told', many('a', 'for_each = data.aws_x.y.all'), many('a', 'for_each = data.aws_x.z.all'), []],
])('what %s does to a state', (...[, before, after, expected]) => {
  expect(impact(before, after)).toEqual(expected);
});

it.each<[string, [string, string], [string, string], string[]]>([
  ['a call goes', [CALL, eip('a') + eip('b')], ['', eip('a')], ['vanishes module.m']],
  ['a call is renamed', [CALL, eip('a')], [CALL.replace('"m"', '"n"'), eip('a')], ['vanishes module.m']],
  ['and moved', [CALL, eip('a')], [CALL.replace('"m"', '"n"') + moved('module.m', 'module.n'), eip('a')], []],
  ['a resource in it goes', [CALL, eip('a') + eip('b')], [CALL, eip('a')], ['vanishes module.m.aws_eip.b']],
  ['and is moved in the module', [CALL, eip('a')], [CALL, eip('b') + moved('aws_eip.a', 'aws_eip.b')], []],
  [
    'and is moved by the root',
    [CALL, eip('a')],
    [CALL + moved('module.m.aws_eip.a', 'module.m.aws_eip.b'), eip('b')],
    [],
  ],
  ['and is moved out', [CALL, eip('a')], [eip('a') + moved('module.m.aws_eip.a', 'aws_eip.a'), ''], []],
  ['and is forgotten by the root', [CALL, eip('a')], [removed('module.m', false), ''], []],
  ['a call without resources goes', [CALL, 'output "a" {\n  value = 1\n}\n'], ['', ''], []],
  [
    'a call gets a count of one, which Terraform does not move',
    [CALL, eip('a')],
    [CALL.replace('}', 'count = 1\n}'), eip('a')],
    ['shape module.m'],
  ],
  [
    'and is moved to it',
    [CALL, eip('a')],
    [CALL.replace('}', 'count = 1\n}') + moved('module.m', 'module.m[0]'), eip('a')],
    [],
  ],
  ['a call loses a count of one', [CALL.replace('}', 'count = 1\n}'), eip('a')], [CALL, eip('a')], ['shape module.m']],
  ['a call gets a count of none', [CALL, eip('a')], [CALL.replace('}', 'count = 0\n}'), eip('a')], ['shape module.m']],
  [
    'what a module makes none of goes',
    [CALL.replace('}', 'count = 0\n}'), eip('a')],
    [CALL.replace('}', 'count = 0\n}'), ''],
    [],
  ],
])('what %s does to what lies in a module', (...[, [before, module], [after, merged], expected]) => {
  expect(impact(before, after, [module, merged])).toEqual(expected);
});

it('takes a call of a module that is elsewhere for something', () => {
  expect(impact('module "vpc" {\n  source = "acme/vpc/aws"\n}\n', '')).toEqual(['vanishes module.vpc']);
});

const backend = (config: string) => `terraform {\n  backend "s3" {\n${config}\n  }\n}\n`;

it.each<[string, string, string, string[]]>([
  ['another key', 'bucket = "b"\nkey = "k"', 'bucket = "b"\nkey = "l"', ['backend']],
  ['another bucket', 'bucket = "b"\nkey = "k"', 'bucket = "c"\nkey = "k"', ['backend']],
  ['a lock', 'bucket = "b"\nkey = "k"', 'bucket = "b"\nkey = "k"\nuse_lockfile = true', []],
])('what %s does to where a state lies', (...[, before, after, expected]) => {
  expect(impact(backend(before), backend(after))).toEqual(expected);
});

it('finds a backend of another kind, and none', () => {
  const azure = 'terraform {\n  backend "azurerm" {\n    key = "k"\n  }\n}\n';
  expect(impact(backend('key = "k"'), azure)).toEqual(['backend']);
  expect(impact(backend('key = "k"'), '')).toEqual(['backend']);
});

it('says what a change is accepted with, and what happens', () => {
  const [found] = stateImpact(
    new Map([[`${ROOT}/main.tf`, eip('a') + eip('b')]]),
    new Map([[`${ROOT}/main.tf`, eip('a')]]),
  );
  expect(found).toMatchObject({ root: ROOT, address: 'aws_eip.b', accept: `${ROOT}:aws_eip.b` });
  expect(found?.detail).toContain('destroy');
});

it('finds a root that is gone, unless it held nothing', () => {
  const rest: [string, string] = ['modules/m/main.tf', eip('a')];
  const gone = stateImpact(new Map([[`${ROOT}/main.tf`, eip('a')], rest]), new Map([rest]));
  expect(gone).toMatchObject([{ kind: 'vanishes', address: '', accept: ROOT }]);
  expect(stateImpact(new Map([[`${ROOT}/main.tf`, 'data "aws_vpc" "a" {}\n'], rest]), new Map([rest]))).toEqual([]);
});
