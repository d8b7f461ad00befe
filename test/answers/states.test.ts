import { describe, expect, it } from '@jest/globals';
import { accepted, minimal, problems } from './build.ts';

const ARN = 'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-86ef-1234567890ab';
const BUCKET =
  'Use 3 to 63 lower-case letters, digits and "-", start and end with a letter or digit, such as acme-dev-tfstate.';
const state = (text: string) => `${minimal}state: { ${text} }\n`;
const two = (first: string, second: string, top = '') => `project: { name: acme }
environments:
  dev: { profile: dev, aws: { regions: { eu-west-1: {} } }, state: { ${first} } }
  qa: { profile: dev, aws: { regions: { eu-west-1: {} } }, state: { ${second} } }
${top}`;

describe('the name of a state bucket', () => {
  it.each(['abc', 'acme-dev-tfstate', '1-2', 'a'.repeat(63)])('%s is good', name => {
    expect(accepted(state(`aws: { bucket: "${name}" }`)).repository.environments[0]?.state.aws.bucket).toBe(name);
  });

  it.each<[string, string]>([
    ['ab', BUCKET],
    ['a'.repeat(64), BUCKET],
    ['Acme', BUCKET],
    ['a_b_c', BUCKET],
    ['acme.dev', BUCKET],
    ['-acme', BUCKET],
    ['acme-', BUCKET],
    ['xn--acme', 'Bucket names may not start with xn--, sthree- or amzn-s3-demo-.'],
    ['sthree-acme', 'Bucket names may not start with xn--, sthree- or amzn-s3-demo-.'],
    ['amzn-s3-demo-acme', 'Bucket names may not start with xn--, sthree- or amzn-s3-demo-.'],
    ['acme-s3alias', 'AWS keeps this ending of bucket names for itself.'],
    ['acme--ol-s3', 'AWS keeps this ending of bucket names for itself.'],
    ['acme--x-s3', 'AWS keeps this ending of bucket names for itself.'],
    ['acme--table-s3', 'AWS keeps this ending of bucket names for itself.'],
  ])('%s is refused', (name, rule) => {
    const [problem, ...others] = problems(state(`aws: { bucket: "${name}" }`));
    expect(problem).toContain('3:17 state.aws.bucket: ');
    expect(problem).toContain(rule);
    expect(others).toEqual([]);
  });
});

describe('an existing state', () => {
  const needed = (key: string, place: string) =>
    `${place} environments.dev.state.aws.${key}: is needed with state.create: false; give the name of what exists, or let the repository create it with state.create: true`;

  it.each<[string, string, string[]]>([
    ['without names', 'create: false', [needed('bucket', '2:17'), needed('kmsKeyArn', '2:17')]],
    [
      'without a table',
      `create: false, locking: both, aws: { bucket: abc, kmsKeyArn: "${ARN}" }`,
      [needed('table', '2:17')],
    ],
    ['with names', `create: false, aws: { bucket: abc, kmsKeyArn: "${ARN}" }`, []],
    ['with a table', `create: false, locking: dynamodb, aws: { bucket: abc, table: abc, kmsKeyArn: "${ARN}" }`, []],
    [
      'that is created after all',
      `aws: { kmsKeyArn: "${ARN}" }`,
      [
        '3:17 state.aws.kmsKeyArn: the key of a new state bucket is created with it; remove it, or use an existing bucket with state.create: false',
      ],
    ],
    [
      'in no region of AWS',
      'aws: { region: eu-west-9 }',
      ['3:17 state.aws.region: AWS has no region "eu-west-9"; did you mean eu-west-1?'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(state(text))).toEqual(expected);
  });

  it.each([
    'key/1234abcd-12ab-34cd-86ef-1234567890ab',
    ARN.replace('key/', 'alias/'),
    ARN.replace('111111111111', '1'),
    `${ARN}x`,
  ])('refuses %s as its key', arn => {
    expect(problems(state(`create: false, aws: { bucket: abc, kmsKeyArn: "${arn}" }`))).toEqual([
      expect.stringContaining(`3:45 state.aws.kmsKeyArn: "${arn.slice(0, 56)}`),
    ]);
  });

  it('may be one bucket for all', () => {
    expect(problems(two('', '', `state: { create: false, aws: { bucket: abc, kmsKeyArn: "${ARN}" } }\n`))).toEqual([]);
  });
});

describe('names belong to one environment', () => {
  it('so the top level cannot hold them for several', () => {
    const hint = (key: string) => `move it to environments.<name>.state.aws.${key}`;
    const message = 'this name belongs to one environment, and there are several';
    expect(problems(two('', '', 'state: { aws: { bucket: abc, table: abc } }\n'))).toEqual([
      `5:17 state.aws.bucket: ${message}; ${hint('bucket')}`,
      '5:17 state.aws.bucket: abc belongs to dev already; each environment keeps its own',
      `5:30 state.aws.table: ${message}; ${hint('table')}`,
      '5:30 state.aws.table: abc belongs to dev already; each environment keeps its own',
    ]);
    expect(problems(state('aws: { bucket: abc, table: abc }'))).toEqual([]);
  });

  it('and two environments cannot share them', () => {
    expect(problems(two('aws: { bucket: abc, table: t-t }', 'aws: { bucket: abc, table: t-t }'))).toEqual([
      '4:76 environments.qa.state.aws.bucket: abc belongs to dev already; each environment keeps its own',
      '4:89 environments.qa.state.aws.table: t-t belongs to dev already; each environment keeps its own',
    ]);
  });

  it('nor take the name that is picked for another', () => {
    const picked = accepted(two('', '')).repository.environments[0]?.state.aws.bucket;
    expect(problems(two('', `aws: { bucket: ${picked} }`))).toEqual([
      `4:76 environments.qa.state.aws.bucket: ${picked} belongs to dev already; each environment keeps its own`,
    ]);
  });
});
