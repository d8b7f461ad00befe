import { describe, expect, it } from '@jest/globals';
import { problems } from './build.ts';

const yaml = `# Everything that one file can get wrong at once.
project:
  name: Acme_Platform
  team: ""
  contacts: { email: nobody, chat: "ghp_${'a1B2'.repeat(9)}" }
  repository: ftp://example.com/x
engine: pulumi
environmnts: {}
environments:
  dev:
    profile: development
    aws: { account: 111111111111, regions: { eu-west-9: {} } }
  all: { profile: dev, aws: { regions: { eu-west-1: { cidr: 10.5.0.1/16 } } } }
  My-Env: { profile: dev, aws: { regions: { eu-west-1: {} } } }
  qa:
    promoteFrom: uat
    aws: { regions: { eu-west-1: { cidr: 10.100.0.0/16 } } }
  prod:
    profile: prod
    promoteFrom: null
    network: { nat: single, zones: 2 }
    state: { create: false }
    aws: { regions: { eu-west-1: { cidr: 11.0.0.0/16 } } }
network:
  subnets: { privateOffset: 2 }
  flowLogs: yes
tags:
  extra: { "a?": b }
`;

it('reports every fault of a file in one go, in the order of its lines', () => {
  const found = problems(yaml);
  const starts = [
    '3:3 project.name: "Acme_Platform": Use 2 to 20',
    '4:3 project.team: "": Too small',
    '5:15 project.contacts.email: "nobody": Use an e-mail address',
    '5:30 project.contacts.chat: looks like a GitHub token',
    '6:3 project.repository: "ftp://example.com/x": Use the https or ssh URL',
    '7:1 engine: "pulumi" is not one of: terraform, terragrunt',
    '8:1 environmnts: unknown key "environmnts"; did you mean "environments"?',
    '10:3 environments.dev.network.subnets.publicOffset: publicOffset 1 leaves room for 1 of 2 zones',
    '11:5 environments.dev.profile: "development" is not one of: dev, staging, prod',
    '12:12 environments.dev.aws.account: 111111111111: Write the account as quoted text',
    '12:46 environments.dev.aws.regions.eu-west-9: AWS has no region "eu-west-9"; did you mean eu-west-1?',
    '13:3 environments.all: "all" is reserved',
    '13:3 environments.all.network.subnets.publicOffset: publicOffset 1 leaves room for 1 of 2 zones',
    '13:55 environments.all.aws.regions.eu-west-1.cidr: 10.5.0.1/16 has host bits set; did you mean 10.5.0.0/16?',
    '14:3 environments.My-Env: Use 2 to 10 lower-case letters and digits',
    '15:3 environments.qa.profile: is missing',
    '15:3 environments.qa.network.subnets.publicOffset: publicOffset 1 leaves room for 1 of 2 zones',
    '16:5 environments.qa.promoteFrom: there is no environment "uat"; use one of: dev, all, qa, prod',
    '17:36 environments.qa.aws.regions.eu-west-1.cidr: overlaps the shared monitoring network 10.100.0.0/16; next free 10.3.0.0/16',
    '21:5 environments.prod.network.subnets.publicOffset: publicOffset 1 leaves room for 1 of 2 zones',
    '22:5 environments.prod.state.aws.bucket: is needed with state.create: false',
    '22:5 environments.prod.state.aws.kmsKeyArn: is needed with state.create: false',
    '21:16 environments.prod.network.nat: a prod environment has a NAT gateway per zone, not single',
    '21:29 environments.prod.network.zones: a prod environment spans 3 zones',
    '23:36 environments.prod.aws.regions.eu-west-1.cidr: 11.0.0.0/16 is public address space',
    '26:3 network.flowLogs: "yes" is not a boolean; write true',
    '28:12 tags.extra.a?: Use letters, digits, spaces',
  ];
  const places = (texts: readonly string[]) => texts.map(text => text.split(': ')[0]).sort();
  expect(places(found)).toEqual(places(starts));
  for (const start of starts) expect(found).toContainEqual(expect.stringContaining(start));
  const lines = found.map(text => Number(text.split(':')[0]));
  expect(lines).toEqual(lines.toSorted((left, right) => left - right));
});

describe('below a name that is refused', () => {
  it('everything else is said as well', () => {
    const found = problems(`project: { name: acme }
environments:
  Bad-Name:
    profile: nope
    protected: maybe
    aws: { account: "12", regions: { eu-west-1: {} } }
`).join('\n');
    for (const part of ['Bad-Name: Use 2 to 10', 'Bad-Name.profile', 'Bad-Name.protected', 'Bad-Name.aws.account']) {
      expect(found).toContain(part);
    }
  });
});
