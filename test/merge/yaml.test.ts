import { describe, expect, it } from '@jest/globals';
import { mergeYaml } from '../../src/merge/merge-yaml.ts';
import { marked } from './options.ts';

type Case = [what: string, base: string, ours: string, theirs: string, expected: string];

const workflow = `name: ci # always
on:
  push: {}

jobs:
  plan:
    steps:
      - uses: actions/checkout@aaa # v4
        with:
          depth: 1
      - run: make init
      # slow
      - name: Plan
        run: make plan
`;

const cases: Case[] = [
  [
    'a value and a comment on the same line',
    'a: 1\nb: 2\n',
    'a: 1 # ours\nb: 2\n',
    'a: 3\nb: 2\n',
    'a: 3 # ours\nb: 2\n',
  ],
  ['values side by side', 'a: 1\nb: 2\n', 'a: 3\nb: 2\n', 'a: 1\nb: 4\n', 'a: 3\nb: 4\n'],
  ['quotes of the team', 'a: x\nb: 1\n', 'a: "x"\nb: 2\n', 'a: x\nb: 1\nc: 3\n', 'a: "x"\nb: 2\nc: 3\n'],
  ['a key that both add', 'a: 1\n', 'a: 1\nb: 2\n', 'a: 1\nb: 2\n', 'a: 1\nb: 2\n'],
  [
    'a new key behind its predecessor',
    'a: 1\nz: 1\n',
    'a: 1\no: 1\nz: 2\n',
    'a: 1\nt: 1\nz: 1\n',
    'a: 1\nt: 1\no: 1\nz: 2\n',
  ],
  [
    'a new first key below the header',
    '# head\n\na: 1\n',
    '# head\n\na: 2\n',
    '# head\n\nn: 0\na: 1\n',
    '# head\n\nn: 0\na: 2\n',
  ],
  ['a removed key with its comment', 'a: 1\n# of b\nb: 1\n', 'a: 2\n# of b\nb: 1\n', 'a: 1\n', 'a: 2\n'],
  ['what the team removed', 'a: 1\nb: 1\n', 'a: 1\n', 'a: 2\n# new words\nb: 1\n', 'a: 2\n'],
  [
    'the last keys of a mapping, removed by both',
    'm:\n  a: 1\n  b: 1\n',
    'm:\n  a: 1\n',
    'm: # note\n  b: 1\n',
    'm: {} # note\n',
  ],
  [
    'comments of both',
    'a: 1\n\n# x\nb: 1\n',
    '# mine\na: 1\n\n# x\nb: 1\n',
    'a: 1\n\n# y\nb: 1\n',
    '# mine\na: 1\n\n# y\nb: 1\n',
  ],
  [
    'an indentation of the team',
    'm:\n  l:\n    - name: x\n      v: 1\n',
    'm:\n    l:\n    -   name: x\n        v: 1\n        w: 2\n',
    'm:\n  l:\n    - name: x\n      v: 2\n    - name: y\n      s: |\n        text\n  k:\n    # why\n    deep: |\n      5\n',
    'm:\n    l:\n    -   name: x\n        v: 2\n        w: 2\n    - name: y\n      s: |\n        text\n    k:\n      # why\n      deep: |\n        5\n',
  ],
  [
    'steps by name, action or text',
    workflow,
    workflow.replace('# slow', '# slow, be patient').replace('depth: 1', 'depth: 0'),
    workflow
      .replace('aaa # v4', 'bbb # v5')
      .replace('      - run: make init\n', '      - run: make init\n      - name: Lint\n        run: make lint\n'),
    workflow
      .replace('# slow', '# slow, be patient')
      .replace('depth: 1', 'depth: 0')
      .replace('aaa # v4', 'bbb # v5')
      .replace('      - run: make init\n', '      - run: make init\n      - name: Lint\n        run: make lint\n'),
  ],
  [
    'an order that the template changed',
    'l:\n- name: a\n- name: b\n',
    'l:\n- name: a\n  v: 1\n- name: b\n',
    'l:\n- name: b\n- name: a\n',
    'l:\n- name: b\n- name: a\n  v: 1\n',
  ],
  [
    'anchors and aliases',
    'a: &x\n  v: 1\nb: *x\n',
    'a: &x # mine\n  v: 1\nb: *x\n',
    'a: &x\n  v: 2\nb: *x\nc: *x\n',
    'a: &x # mine\n  v: 2\nb: *x\nc: *x\n',
  ],
  [
    'mappings in flow style',
    'a: {x: 1, y: 2}\n',
    'a: {x: 3, y: 2}\n',
    'a: {x: 1, y: 2, z: 4}\n',
    'a: {x: 3, y: 2, z: 4}\n',
  ],
  [
    'documents by kind and name',
    'kind: A\nmetadata: {name: a}\n---\nkind: B\nmetadata: {name: b}\nv: 1\n',
    'kind: A\nmetadata: {name: a}\nv: 2\n---\n# mine\nkind: B\nmetadata: {name: b}\nv: 1\n',
    'kind: C\nmetadata: {name: c}\n---\nkind: A\nmetadata: {name: a}\n---\nkind: B\nmetadata: {name: b}\nv: 5\n',
    'kind: C\nmetadata: {name: c}\n---\nkind: A\nmetadata: {name: a}\nv: 2\n---\n# mine\nkind: B\nmetadata: {name: b}\nv: 5\n',
  ],
  [
    'first documents of both sides',
    'kind: A\nmetadata: {name: a}\n',
    'kind: O\nmetadata: {name: o}\n---\nkind: A\nmetadata: {name: a}\n',
    'kind: T\nmetadata: {name: t}\n---\nkind: A\nmetadata: {name: a}\n',
    'kind: T\nmetadata: {name: t}\n---\nkind: O\nmetadata: {name: o}\n---\nkind: A\nmetadata: {name: a}\n',
  ],
  [
    'a text that cannot be parsed',
    'a: {{ x }}\nb: [\n\nc\n',
    'A: {{ x }}\nb: [\n\nc\n',
    'a: {{ x }}\nb: [\n\nC\n',
    'A: {{ x }}\nb: [\n\nC\n',
  ],
];

describe('merges YAML', () => {
  it.each(cases)('%s', (...[, base, ours, theirs, expected]) => {
    expect(mergeYaml({ base, ours, theirs }, marked)).toEqual({ text: expected, conflicts: [] });
  });
});
