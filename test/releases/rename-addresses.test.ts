import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Move } from '../../src/releases/release.ts';
import { renameAddresses } from '../../src/releases/rename-addresses.ts';

const move = (from: string, to: string | null, release = '0.2.0'): Move => ({
  release,
  folder: 'modules/a',
  from,
  to,
  because: 'is so.',
});

const [A, B, C] = ['aws_eip.a', 'aws_eip.b', 'aws_eip.c'];

it.each<[string, readonly Move[], string, string]>([
  ['a label', [move(A, B)], 'resource "aws_eip" "a" {}\n', 'resource "aws_eip" "b" {}\n'],
  ['a label without quotes', [move(A, B)], 'resource aws_eip a {}\n', 'resource aws_eip b {}\n'],
  ['both labels', [move(A, 'aws_ip.x')], 'resource "aws_eip" "a" {}\n', 'resource "aws_ip" "x" {}\n'],
  [
    'a reference',
    [move(A, B)],
    'output "x" {\n  value = aws_eip.a.id\n}\n',
    'output "x" {\n  value = aws_eip.b.id\n}\n',
  ],
  ['one with a key', [move(A, B)], 'locals {\n  x = aws_eip.a["k"].id\n}\n', 'locals {\n  x = aws_eip.b["k"].id\n}\n'],
  [
    'one in a list',
    [move(A, B)],
    'locals {\n  x = [aws_eip.a,aws_eip.a]\n}\n',
    'locals {\n  x = [aws_eip.b,aws_eip.b]\n}\n',
  ],
  ['one in a string', [move(A, B)], 'locals {\n  x = "${aws_eip.a.id}"\n}\n', 'locals {\n  x = "${aws_eip.b.id}"\n}\n'],
  [
    'one in a string in one',
    [move(A, B)],
    'locals {\n  x = "${f("${aws_eip.a}")}"\n}\n',
    'locals {\n  x = "${f("${aws_eip.b}")}"\n}\n',
  ],
  [
    'one in a heredoc',
    [move(A, B)],
    'locals {\n  x = <<E\n%{ if aws_eip.a.x }y%{ endif }\nE\n}\n',
    'locals {\n  x = <<E\n%{ if aws_eip.b.x }y%{ endif }\nE\n}\n',
  ],
  ['one behind a sign', [move(A, B)], 'locals {\n  x = !aws_eip.a.y\n}\n', 'locals {\n  x = !aws_eip.b.y\n}\n'],
  [
    'an import',
    [move(A, B)],
    'import {\n  to = aws_eip.a\n  id = "1"\n}\n',
    'import {\n  to = aws_eip.b\n  id = "1"\n}\n',
  ],
  [
    'a call and its outputs',
    [move('module.m', 'module.n')],
    'module "m" {\n  x = module.m.y\n}\n',
    'module "n" {\n  x = module.n.y\n}\n',
  ],
  [
    'to a key',
    [move(A, `${B}["k"]`)],
    'resource "aws_eip" "a" {}\nlocals {\n  x = aws_eip.a.id\n}\n',
    'resource "aws_eip" "b" {}\nlocals {\n  x = aws_eip.b["k"].id\n}\n',
  ],
  ['a chain', [move(A, B), move(B, C, '0.3.0')], 'resource "aws_eip" "a" {}\n', 'resource "aws_eip" "c" {}\n'],
  [
    'two that swap',
    [move(A, B), move(B, A)],
    'locals {\n  x = [aws_eip.a, aws_eip.b]\n}\n',
    'locals {\n  x = [aws_eip.b, aws_eip.a]\n}\n',
  ],
])('renames %s', (...[, moves, before, after]) => {
  expect(renameAddresses(before, moves)).toBe(after);
});

it.each<[string, string]>([
  ['a comment', '# aws_eip.a\nlocals {\n  x = 1 # aws_eip.a\n}\n'],
  ['a string', 'locals {\n  x = "aws_eip.a $${aws_eip.a}"\n}\n'],
  ['a heredoc', 'locals {\n  x = <<E\naws_eip.a\nE\n}\n'],
  ['a data source', 'data "aws_eip" "a" {}\nlocals {\n  x = data.aws_eip.a.id\n}\n'],
  [
    'a longer name',
    'resource "aws_eip" "a-b" {}\nlocals {\n  x = [aws_eip.a-b, aws_eip.ab, my_aws_eip.a, x.aws_eip.a]\n}\n',
  ],
  ['a variable', 'variable "a" {}\n'],
  ['history', 'moved {\n  from = aws_eip.x\n  to   = aws_eip.a\n}\nremoved {\n  from = aws_eip.a\n}\n'],
  ['what is no HCL', 'resource "aws_eip" "a" {\n'],
])('leaves %s alone', (_, text) => {
  expect(renameAddresses(text, [move(A, B)])).toBe(text);
});

it.each<[string, Move]>([
  ['of what goes', move(A, null)],
  ['of one instance', move(`${A}["k"]`, B)],
  ['of what lies in a called module', move('module.m.aws_eip.a', B)],
])('leaves references %s', (_, given) => {
  const text = 'resource "aws_eip" "a" {}\nlocals {\n  x = [aws_eip.a["k"].id, module.m.x]\n}\n';
  expect(renameAddresses(text, [given])).toBe(text);
});

it('comes back to the same text when everything is moved back', () => {
  const name = fc.constantFrom('a', 'b', 'x', 'long_name');
  const line = fc.oneof(
    name.map(id => `resource "aws_eip" "${id}" {\n  y = aws_eip.${id}.z\n}\n`),
    name.map(id => `# aws_eip.${id}\nlocals {\n  z = "aws_eip.${id} \${aws_eip.${id}.y}"\n}\n\n`),
    name.map(id => `moved {\n  from = aws_eip.${id}\n  to   = aws_eip.y\n}\n`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), lines => {
      const text = lines.join('');
      const there = renameAddresses(text, [move(A, 'aws_eip.new')]);
      expect(renameAddresses(there, [move('aws_eip.new', A)])).toBe(text);
      expect(there.split('\n').length).toBe(text.split('\n').length);
    }),
    { seed: 7, numRuns: 200 },
  );
});
