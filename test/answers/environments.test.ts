import { describe, expect, it } from '@jest/globals';
import { resolve } from '../../src/answers/resolve.ts';
import { environmentFindings } from '../../src/answers/rules/environments.ts';
import type { Tree } from '../../src/answers/tree.ts';
import { accepted, flag, minimal, problems, usual } from './build.ts';

const NAME =
  'Use 2 to 20 lower-case letters, digits and single "-", start with a letter, do not end with "-", such as acme-platform.';
const AWS = 'aws: { regions: { eu-west-1: {} } }';
const file = (...environments: string[]) => `project: { name: acme }\nenvironments:\n${environments.join('\n')}\n`;
const environment = (name: string, profile: string, more = '') => `  ${name}: { profile: ${profile}, ${AWS}${more} }`;

describe('the name of the project', () => {
  it.each(['ab', 'acme-platform', 'a1', 'a-b-c-d', 'abcdefghijklmnopqrst', 'sthree'])('%s is good', name => {
    expect(accepted(minimal.replace('acme', name)).repository.project.name).toBe(name);
  });

  it.each([
    'a',
    'Acme',
    'acme_x',
    '-acme',
    'acme-',
    'a--b',
    '1acme',
    'acme platform',
    'abcdefghijklmnopqrstu',
    'acmé',
    '',
  ])('%j is refused', name => {
    const yaml = minimal.replace('acme', JSON.stringify(name));
    expect(problems(yaml)).toEqual([`1:12 project.name: ${JSON.stringify(name)}: ${NAME}`]);
  });
});

describe('names of environments', () => {
  it.each(['dev', 'qa', 'on', 'eu2', 'abcdefghij'])('%s is good', name => {
    expect(accepted(minimal.replace('dev:', `${name}:`)).repository.environments[0]?.name).toBe(name);
  });

  it.each(['Dev', 'd', 'abcdefghijk', 'my-env', 'my_env', '1st', 'dév', 'a.b', 'a b', '..'])('%s is refused', name => {
    const rule = 'Use 2 to 10 lower-case letters and digits, start with a letter, such as staging.';
    expect(problems(minimal.replace('dev:', `"${name}":`))).toEqual([`2:17 environments.${name}: ${rule}`]);
  });

  it.each(['all', 'apply', 'plan', 'help', 'clean', 'destroy', 'modules', 'con', 'nul', 'com1', 'lpt9', 'shared'])(
    '%s is reserved',
    name => {
      expect(problems(minimal.replace('dev:', `${name}:`))).toEqual([
        `2:17 environments.${name}: "${name}" is reserved; choose another name, such as dev, qa or staging`,
      ]);
    },
  );

  it('are refused in another case than their own, so that none folds into another', () => {
    expect(problems(file(environment('dev', 'dev'), environment('DEV', 'dev')))).toHaveLength(1);
    const tree: Tree = { environments: { dev: {}, Dev: {}, DEV: {}, qa: {} } };
    expect(environmentFindings(tree, resolve(tree)).map(({ message }) => message)).toEqual([
      '"Dev" and "dev" are the same folder on macOS and Windows',
      '"DEV" and "dev" are the same folder on macOS and Windows',
    ]);
  });
});

describe('the account', () => {
  it.each(['12345678901', '1234567890123', 'abc', '1234-5678-9012', '12345678901x', ''])('%j is refused', account => {
    const yaml = minimal.replace('regions:', `account: ${JSON.stringify(account)}, regions:`);
    const rule = 'Use the 12 digits of the account, quoted, such as "111111111111".';
    expect(problems(yaml)).toEqual([`2:45 environments.dev.aws.account: ${JSON.stringify(account)}: ${rule}`]);
  });

  it('may be left out, and may start with zeros', () => {
    expect(accepted(minimal).repository.environments[0]?.aws.account).toBeNull();
    const yaml = minimal.replace('regions:', 'account: "000000000001", regions:');
    expect(accepted(yaml).repository.environments[0]?.aws.account).toBe('000000000001');
  });

  it('of prod in another environment is worth a warning, not a refusal', () => {
    const pipelines = flag('project.repository', 'https://github.com/acme/platform');
    const shared = usual.replaceAll(/"\d{12}"/g, '"111111111111"');
    expect(accepted(shared, pipelines).warnings).toEqual([
      'prod shares account 111111111111 with dev: a mistake in one reaches the other',
      'prod shares account 111111111111 with staging: a mistake in one reaches the other',
    ]);
    expect(accepted(usual, pipelines).warnings).toEqual([]);
  });
});

describe('promotion', () => {
  const line = (name: string, message: string, hint: string) => `environments.${name}.promoteFrom: ${message}; ${hint}`;
  it.each<[string, string, string[]]>([
    [
      'from itself',
      file(environment('qa', 'dev', ', promoteFrom: qa')),
      ['3:60 environments.qa.promoteFrom: an environment cannot promote from itself'],
    ],
    [
      'from nowhere',
      file(environment('qa', 'dev', ', promoteFrom: uat')),
      [`3:60 ${line('qa', 'there is no environment "uat"', 'use one of: qa')}`],
    ],
    [
      'prod without staging',
      file(environment('prod', 'prod')),
      [
        `3:3 ${line('prod', 'a prod environment needs one of profile staging to promote from', 'add a staging environment, or write promoteFrom: null under prod (--set environments.prod.promoteFrom=null)')}`,
      ],
    ],
    [
      'in a circle',
      file(environment('qa', 'dev', ', promoteFrom: ua'), environment('ua', 'dev', ', promoteFrom: qa')),
      [
        `3:60 ${line('qa', '"qa" promotes from itself by a circle', 'let one environment of the circle promote from none')}`,
        `4:60 ${line('ua', '"ua" promotes from itself by a circle', 'let one environment of the circle promote from none')}`,
      ],
    ],
    ['prod alone, said so', file(environment('prod', 'prod', ', promoteFrom: null')), []],
    ['prod from what is given', file(environment('qa', 'dev'), environment('prod', 'prod', ', promoteFrom: qa')), []],
  ])('%s', (_, yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
  });

  it('goes from the first environment of the profile before, when nobody says', () => {
    const chain = accepted(usual).repository.environments.map(({ name, promoteFrom }) => [name, promoteFrom]);
    expect(chain).toEqual([
      ['dev', null],
      ['staging', 'dev'],
      ['prod', 'staging'],
    ]);
    const alone = accepted(file(environment('uat', 'staging'))).repository.environments[0];
    expect(alone?.promoteFrom).toBeNull();
  });

  it('in a circle of 2,000 is found quickly', () => {
    const ring = Array.from({ length: 2000 }, (_, index) => [`e${index}`, { promoteFrom: `e${(index + 1) % 2000}` }]);
    const tree: Tree = { environments: Object.fromEntries(ring) };
    expect(environmentFindings(tree, resolve(tree))).toHaveLength(2000);
  });
});
