import { describe, expect, it } from '@jest/globals';
import { minimal, problems } from './build.ts';

const account = (text: string) => minimal.replace('{ regions', `{ account: ${text}, regions`);
const EXAMPLE = 'such as project: { name: acme-platform }';
const QUOTED = 'Write the account as quoted text of 12 digits, such as "111111111111".';

describe('a file that YAML reads otherwise than a person is refused at its place', () => {
  it.each<[string, string, string[]]>([
    ['an empty file', '', [`1:1 the file is empty; ${EXAMPLE}`]],
    ['a file of comments', '# nothing yet\n\n', [`1:1 the file is empty; ${EXAMPLE}`]],
    ['an empty document', '---\n', [`1:4 the file must hold answers by name; ${EXAMPLE}`]],
    ['a list', '\n- project\n', [`2:1 the file must hold answers by name; ${EXAMPLE}`]],
    ['a text', 'hello\n', [`1:1 the file must hold answers by name; ${EXAMPLE}`]],
    ['a null', '  ~\n', [`1:3 the file must hold answers by name; ${EXAMPLE}`]],
    ['a JSON list', '[{"project": {}}]', [`1:1 the file must hold answers by name; ${EXAMPLE}`]],
    [
      'two documents',
      `${minimal}---\n${minimal}`,
      ['3:1 the file must hold exactly one YAML document; remove what follows ---'],
    ],
    [
      'a duplicate key',
      `${minimal}network:\n  nat: none\n  zones: 2\n  nat: single\n`,
      ['6:3 this key is already there; keep one'],
    ],
    [
      'a duplicate environment',
      minimal.replace('dev: {', 'dev: {}, dev: {'),
      ['2:26 this key is already there; keep one'],
    ],
    [
      'three of one key',
      '{a: 1, a: 2, a: 3}',
      ['1:8 this key is already there; keep one', '1:14 this key is already there; keep one'],
    ],
    [
      'an alias',
      `${minimal}tags: &t { extra: {} }\nnetwork: *t\n`,
      ['4:10 the alias *t is not supported; write the value out'],
    ],
    [
      'an alias without its anchor',
      `${minimal}network: *t\n`,
      ['3:10 the alias *t is not supported; write the value out'],
    ],
    [
      'an alias as a name',
      `${minimal}tags: { extra: { &a k: v, *a : w } }\n`,
      ['3:27 the alias *a is not supported; write the value out'],
    ],
    [
      'a merge key',
      `${minimal}network: { <<: { nat: none } }\n`,
      [
        '3:12 network.<<: unknown key "<<"; known here: prefixLength, zones, nat, natReason, flowLogs, flowLogRetentionDays, acls, privateEndpoints, customNetworking, cni, prefixDelegation, podCidr, serviceCidr, subnets',
      ],
    ],
    ['tabs', 'project:\n\tname: acme\n', ['2:1 Tabs are not allowed as indentation']],
    [
      'an open bracket',
      'project: { name: acme\n',
      ['2:1 Flow map in block collection must be sufficiently indented and end with a }'],
    ],
    ['a tag that makes a set', `${minimal}tags: !!set { extra }\n`, ['3:7 Unresolved tag: tag:yaml.org,2002:set']],
    [
      'a tag that makes a date',
      `${minimal}tags: { extra: { day: !!timestamp 2001-01-01 } }\n`,
      ['3:23 Unresolved tag: tag:yaml.org,2002:timestamp'],
    ],
    [
      'a tag of a program',
      `${minimal}tags: !!js/function >\n  x\n`,
      ['3:7 Unresolved tag: tag:yaml.org,2002:js/function'],
    ],
    [
      'YAML 1.1',
      `%YAML 1.1\n---\n${minimal}`,
      ['1:1 YAML 1.1 reads yes, no and 017 as something else; remove the line %YAML 1.1'],
    ],
    [
      'a number as a name',
      `${minimal}tags: { extra: { 1: a, "1": b } }\n`,
      ['3:18 YAML reads this name as a number; put it in quotes'],
    ],
    [
      'a boolean as a name',
      minimal.replace('dev:', 'true:'),
      ['2:17 YAML reads this name as a boolean; put it in quotes'],
    ],
    [
      'a null as a name',
      `${minimal}tags: { extra: { ~: a } }\n`,
      ['3:18 YAML reads this name as nothing; put it in quotes'],
    ],
    ['a list as a name', `${minimal}? [a, b]\n: c\n`, ['3:3 a list or map cannot be a name']],
    [
      'an octal account',
      account('012345678901'),
      [`2:45 environments.dev.aws.account: 12345678901: ${QUOTED}; put it in quotes: "012345678901"`],
    ],
    [
      'a number of twelve digits',
      account('111111111111'),
      [`2:45 environments.dev.aws.account: 111111111111: ${QUOTED}; put it in quotes: "111111111111"`],
    ],
    [
      'an octal of YAML 1.2',
      account('0o17'),
      [`2:45 environments.dev.aws.account: 15: ${QUOTED}; put it in quotes: "0o17"`],
    ],
    [
      'a float',
      account('1e11'),
      [`2:45 environments.dev.aws.account: 100000000000: ${QUOTED}; put it in quotes: "1e11"`],
    ],
    [
      'a boolean as a team',
      minimal.replace('acme', 'acme, team: true'),
      ['1:24 project.team: true is not a string; put it in quotes: "true"'],
    ],
    ['yes', `${minimal}network: { flowLogs: yes }\n`, ['3:12 network.flowLogs: "yes" is not a boolean; write true']],
    ['Off', `${minimal}network:\n  acls: Off\n`, ['4:3 network.acls: "Off" is not a boolean; write false']],
    [
      'a name that objects inherit',
      `${minimal}network: { acls: constructor }\n`,
      ['3:12 network.acls: "constructor" is not a boolean'],
    ],
    ['infinity', `${minimal}network: { zones: .inf }\n`, ['3:12 network.zones: Infinity is not a number']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
