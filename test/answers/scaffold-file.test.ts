import { describe, expect, it } from '@jest/globals';
import { parseDocument } from '../../src/answers/document.ts';
import { getIn, setIn, type Tree, without } from '../../src/answers/tree.ts';
import { accepted, flag, minimal, scaffoldText, usual } from './build.ts';

const HEADER = '# yaml-language-server: $schema=.scaffold/answers.schema.json\n';
const read = (text: string): Tree => parseDocument(text, 'scaffold.yaml').tree;

const written = `# The platform of the core team.
environments:

  # Break it, fix it.
  dev:
    profile: dev # the usual one
    aws:
      regions:
        eu-west-1: {} # Ireland
  qa:
    profile: dev
    aws: { regions: { us-east-1: {} } }
tags:
  extra:
    zeta: "1" # first on purpose
    alpha: '2'
project:
  name: acme # short
  contacts: # people
    escalation:
      - Ada # first
      - Grace
`;

describe('a file that a person wrote', () => {
  const answers = accepted(written);
  const text = scaffoldText(answers.tree, written);

  it('keeps its comments, quotes and order and gains what was picked', () => {
    expect(text).toBe(`${HEADER}# The platform of the core team.
environments:

  # Break it, fix it.
  dev:
    profile: dev # the usual one
    aws:
      regions:
        eu-west-1:
          # Ireland
          cidr: 10.0.0.0/16
    state:
      aws:
        bucket: ${getIn(answers.tree, ['environments', 'dev', 'state', 'aws', 'bucket'])}
        region: eu-west-1
  qa:
    profile: dev
    aws: { regions: { us-east-1: { cidr: 10.3.0.0/16 } } }
    state:
      aws:
        bucket: ${getIn(answers.tree, ['environments', 'qa', 'state', 'aws', 'bucket'])}
        region: us-east-1
tags:
  extra:
    zeta: "1" # first on purpose
    alpha: '2'
project:
  name: acme # short
  contacts:
    # people
    escalation:
      - Ada # first
      - Grace
`);
  });

  it('reads back as the same answers, and written again is the same text', () => {
    expect(read(text)).toEqual(answers.tree);
    expect(scaffoldText(read(text), text)).toBe(text);
    expect(accepted(text).picks).toEqual([]);
  });

  it('takes the values of flags in their place', () => {
    const { tree } = accepted(
      written,
      flag('tags.extra.alpha', '3'),
      flag('project.name', 'other'),
      flag('network.nat', 'none'),
    );
    const changed = scaffoldText(tree, written);
    expect(changed).toContain('    zeta: "1" # first on purpose\n    alpha: \'3\'\n');
    expect(changed).toContain('  name: other # short\n');
    expect(changed.endsWith('network:\n  nat: none\n')).toBe(true);
    expect(read(changed)).toEqual(tree);
  });

  it('loses removed answers and environments whole', () => {
    const left = without(without(answers.tree, ['environments', 'qa']), ['tags', 'extra', 'zeta']) as Tree;
    const shorter = scaffoldText(left, text);
    expect(shorter).not.toMatch(/qa|us-east-1|zeta/);
    expect(shorter).toContain('# Break it, fix it.');
    expect(read(shorter)).toEqual(left);
    const without1 = without(answers.tree, ['environments', 'dev', 'state', 'aws', 'bucket']) as Tree;
    expect(read(scaffoldText(without1, text))).toEqual(without1);
  });

  it('takes a region out and another in', () => {
    const regions = ['environments', 'dev', 'aws', 'regions'];
    const moved = setIn(without(answers.tree, [...regions, 'eu-west-1']), [...regions, 'us-west-2'], {
      cidr: '10.9.0.0/16',
    });
    expect(read(scaffoldText(moved, text))).toEqual(moved);
  });
});

describe('any file', () => {
  it.each<[string, string]>([
    ['a short one', minimal],
    ['the usual one', usual],
    ['JSON', JSON.stringify(read(usual))],
    ['JSON on many lines', JSON.stringify(read(usual), null, 2)],
    ['a flow map', `{ ${minimal.trim().replace('\n', ', ')} }`],
    ['CRLF', usual.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${usual}`],
    ['markers', `---\n${usual}...\n`],
    ['a directive', `%YAML 1.2\n---\n${usual}`],
    ['a header of its own', `# yaml-language-server: $schema=https://example.com/x.json\n${usual}`],
    ['a header with CRLF', `# yaml-language-server: $schema=x\r\n${usual.replaceAll('\n', '\r\n')}`],
  ])('%s starts with the header once and reads back the same', (_, text) => {
    const { tree } = accepted(text);
    const file = scaffoldText(tree, text);
    expect(file.startsWith(HEADER)).toBe(true);
    expect(file.match(/yaml-language-server/g)).toHaveLength(1);
    expect(read(file)).toEqual(tree);
    expect(scaffoldText(tree, file)).toBe(file);
  });
});

it('a new file explains itself and its sections', () => {
  expect(
    scaffoldText(read(minimal)),
  ).toBe(`${HEADER}# The answers that this repository was generated from. Edit them by hand and keep them in git.
# Addresses and names that the generator picked are written here, so that they never move.

# Who owns the platform and where its code lives.
project:
  name: acme

# Environments by name.
environments:
  dev:
    profile: dev
    aws:
      regions:
        eu-west-1: {}
`);
});
