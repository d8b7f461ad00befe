import { describe, expect, it } from '@jest/globals';
import { check, everyPath, minimal, problems, refusal } from './build.ts';

const DEV = 'environments: { dev: { profile: dev, aws: { regions: { eu-west-1: {} } } } }';
const dev = (text: string) => `project: { name: acme }\nenvironments: { dev: ${text} }\n`;
const AWS = 'such as aws: { regions: { eu-west-1: {} } }';

describe('what nobody answered is missing', () => {
  it.each<[string, string, string[]]>([
    ['everything', '{}', ['1:1 project.name: is missing', '1:1 environments: is missing']],
    ['the project', DEV, ['1:1 project.name: is missing']],
    ['the name', `project: { team: core }\n${DEV}`, ['1:1 project.name: is missing']],
    ['environments', 'project: { name: acme }', ['1:1 environments: is missing']],
    ['a profile', dev('{ aws: { regions: { eu-west-1: {} } } }'), ['2:17 environments.dev.profile: is missing']],
    ['a cloud', dev('{ profile: dev }'), [`2:17 environments.dev.aws: is missing; ${AWS}`]],
    ['regions', dev('{ profile: dev, aws: {} }'), [`2:38 environments.dev.aws.regions: is missing; ${AWS}`]],
  ])('%s', (_, yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
    const result = check(yaml);
    expect('findings' in result && result.findings.every(finding => finding.missing)).toBe(true);
  });

  it('is told apart from what is wrong', () => {
    const result = check('project: { name: A }\nenvironments: { dev: { aws: { regions: { eu-west-1: {} } } } }\n');
    const flags =
      'findings' in result ? result.findings.map(({ path, missing }) => [path.join('.'), missing === true]) : [];
    expect(flags).toEqual([
      ['project.name', false],
      ['environments.dev.profile', true],
    ]);
  });
});

describe('what is written in another shape', () => {
  it.each<[string, string, string]>([
    ['a project', `project: acme\n${DEV}`, '1:1 project: "acme" is not a map'],
    ['an empty section', `${minimal}network:\n`, '3:1 network: null is not a map'],
    [
      'environments as a list',
      'project: { name: acme }\nenvironments: [dev]\n',
      '2:1 environments: ["dev"] is not a map',
    ],
    [
      'an environment',
      'project: { name: acme }\nenvironments: { dev: prod }\n',
      '2:17 environments.dev: "prod" is not a map',
    ],
    [
      'no environment',
      'project: { name: acme }\nenvironments: {}\n',
      '2:1 environments: {}: Name at least one environment, such as dev.',
    ],
    [
      'no region',
      dev('{ profile: dev, aws: { regions: {} } }'),
      '2:45 environments.dev.aws.regions: {}: Name at least one region, such as eu-west-1: {}.',
    ],
    [
      'a region without braces',
      dev('{ profile: dev, aws: { regions: { eu-west-1 } } }'),
      '2:56 environments.dev.aws.regions.eu-west-1: null is not a map',
    ],
    [
      'a text for a list',
      minimal.replace('acme', 'acme, owners: "@acme/core"'),
      '1:24 project.owners: "@acme/core" is not a list',
    ],
    ['a text for a number', `${minimal}network: { zones: "2" }\n`, '3:12 network.zones: "2" is not a number'],
    ['half a zone', `${minimal}network: { zones: 1.5 }\n`, '3:12 network.zones: 1.5 is not a whole number'],
    ['too many zones', `${minimal}network: { zones: 4 }\n`, '3:12 network.zones: 4 is more than 3'],
    ['too few zones', `${minimal}network: { zones: 0 }\n`, '3:12 network.zones: 0 is less than 1'],
    [
      'a long text',
      minimal.replace('acme', `acme, contacts: { pager: "${'x'.repeat(513)}" }`),
      `1:36 project.contacts.pager: "${'x'.repeat(56)}...: Use at most 512 characters.`,
    ],
    [
      'two lines',
      minimal.replace('acme', 'acme, contacts: { pager: "a\\nb" }'),
      '1:36 project.contacts.pager: "a\\nb": Use one line without control characters.',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(problems(yaml)).toEqual([expected]);
  });

  it('names the entry of a list', () => {
    const yaml = 'project:\n  name: acme\n  owners:\n    - "@acme/core"\n    - nobody\n';
    expect(problems(yaml + DEV)).toEqual([
      '5:7 project.owners.1: "nobody": Use a code owner: @user, @org/team or an e-mail address, such as @acme/platform.',
    ]);
  });
});

describe('unknown keys and values come with a suggestion', () => {
  it.each<[string, string, string]>([
    ['a slip', `${minimal}netwrok: {}\n`, '3:1 netwrok: unknown key "netwrok"; did you mean "network"?'],
    ['another case', `${minimal}Network: {}\n`, '3:1 Network: unknown key "Network"; did you mean "network"?'],
    [
      'a nested slip',
      `${minimal}network:\n  subnets: { newbit: 8 }\n`,
      '4:14 network.subnets.newbit: unknown key "newbit"; did you mean "newbits"?',
    ],
    [
      'under an environment',
      dev('{ profile: dev, protect: true, aws: { regions: { eu-west-1: {} } } }'),
      '2:38 environments.dev.protect: unknown key "protect"; did you mean "protected"?',
    ],
    [
      'nothing near',
      `${minimal}observability: { enabled: true }\n`,
      '3:1 observability: unknown key "observability"; known here: project, engine, terraform, environments, state, network, cluster, nodes, addons, secrets, dns, tls, ingress, security, data, tags',
    ],
    [
      'a value',
      `${minimal}network: { nat: per-zon }\n`,
      '3:12 network.nat: "per-zon" is not one of: per-zone, single, none; did you mean per-zone?',
    ],
    ['another engine', `${minimal}engine: pulumi\n`, '3:1 engine: "pulumi" is not one of: terraform, terragrunt'],
    [
      'a profile',
      dev('{ profile: stagin, aws: { regions: { eu-west-1: {} } } }'),
      '2:24 environments.dev.profile: "stagin" is not one of: dev, staging, prod; did you mean staging?',
    ],
    [
      'a period of logs',
      `${minimal}network: { flowLogRetentionDays: 31 }\n`,
      '3:12 network.flowLogRetentionDays: 31 is not one of: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(problems(yaml)).toEqual([expected]);
  });

  it('knows the text and the place of every answer', () => {
    for (const { path } of everyPath()) {
      const key = `${path.at(-1)}x`;
      const yaml = JSON.stringify(
        [...path.slice(0, -1), key].reduceRight<unknown>((value, name) => ({ [name]: value }), 1),
      );
      const found = refusal(yaml).find(problem => problem.path === [...path.slice(0, -1), key].join('.'));
      expect(found).toMatchObject({ message: `unknown key "${key}"`, hint: `did you mean "${path.at(-1)}"?`, line: 1 });
    }
  });
});

it('says where a value came from that no file holds', () => {
  const found = refusal(minimal, { tree: { project: { name: 'A' } }, sourceOf: () => 'flag --project' });
  expect(found).toEqual([{ path: 'project.name', message: expect.stringMatching(/^"A": .* \(flag --project\)$/) }]);
});

it('shows control characters of an answer as escapes', () => {
  const [problem] = problems(`${minimal}"\\e[31mred": 1\n`);
  expect(problem).toMatch(/^3:1 \\u001b\[31mred: unknown key "\\u001b\[31mred"/);
});
