import { describe, expect, it } from '@jest/globals';
import { parseDocument } from '../../src/answers/document.ts';
import { getIn } from '../../src/answers/tree.ts';
import { addEnvironment, type NewEnvironment } from '../../src/environments/add.ts';
import { removeEnvironment } from '../../src/environments/remove.ts';
import { document, problems, read, text, textOf } from './three.ts';

describe('a new environment', () => {
  it('takes over what may be shared, and gets ranges and names of its own', () => {
    const wish = { from: 'dev', sets: ['nodes.workload.min=3', 'environments.qa.protected=true'] };
    const added = textOf(addEnvironment(document, 'qa', wish));
    expect(added).toBe(
      text.replace(
        'cluster: { version: "1.35" }',
        `  qa:
    profile: dev
    aws:
      regions:
        eu-west-1:
          cidr: 10.3.0.0/16
    cluster:
      version: "1.36"
    nodes:
      workload:
        max: 7
        min: 3
    state:
      azure:
        container: states
      aws:
        bucket: ${String(getIn(read(added), ['environments', 'qa', 'state', 'aws', 'bucket']))}
        region: eu-west-1
    protected: true
cluster: { version: "1.35" }`,
      ),
    );
  });

  it.each<[string, NewEnvironment, Record<string, unknown>]>([
    ['live', { clouds: ['aws'], regions: ['aws=eu-central-1'] }, { profile: 'prod' }],
    [
      'qa',
      { clouds: ['gcp'], regions: ['gcp=europe-west1'] },
      { profile: 'dev', gcp: { regions: { 'europe-west1': { cidr: '10.3.0.0/16', podCidr: '10.4.0.0/16' } } } },
    ],
    ['qa', { from: 'staging', profile: 'dev' }, { profile: 'dev', promoteFrom: 'dev', protected: true }],
    [
      'qa',
      { from: 'staging', clouds: ['aws', 'azure'], regions: ['azure=westeurope'] },
      {
        aws: { regions: { 'eu-west-1': { cidr: '10.3.0.0/16' } } },
        azure: { regions: { westeurope: { cidr: '10.4.0.0/16' } } },
      },
    ],
  ])('%s with %j', (name, wish, expected) => {
    expect(getIn(read(textOf(addEnvironment(document, name, wish))), ['environments', name])).toMatchObject(expected);
  });

  it.each<[string, NewEnvironment, string[]]>([
    [
      'dev',
      { from: 'staging' },
      ['environments.dev: is there already; choose another name, or change this one in scaffold.yaml'],
    ],
    [
      'docs',
      { from: 'dev' },
      ['environments.docs: "docs" is reserved (env add docs); choose another name, such as dev, qa or staging'],
    ],
    [
      'Q',
      { from: 'dev' },
      ['environments.Q: Use 2 to 10 lower-case letters and digits, start with a letter, such as staging. (env add Q)'],
    ],
    ['qa', {}, ['environments.qa.aws: is missing; give --clouds aws,azure,gcp, or --from ENV']],
    ['qa', { clouds: ['gcp'] }, ['environments.qa.gcp.regions: is missing; give --region gcp=REGION']],
    [
      'qa',
      { from: 'stagin', profile: 'tset', sets: ['nodez.x=1'] },
      [
        'environments.stagin: --from stagin: there is no such environment; did you mean staging?',
        'environments.qa.profile: "tset" is not one of: dev, staging, prod (env add qa)',
        'environments.qa.nodez: unknown key "nodez" (flag --set nodez.x); did you mean "nodes"?',
      ],
    ],
    [
      'qa',
      { clouds: ['asw', 'aws'], regions: ['aws=eu-west-1', 'gcp=europe-west1', 'aws'] },
      [
        'environments.qa.asw: --clouds asw: the clouds are: aws, azure, gcp; did you mean aws?',
        'environments.qa.gcp: --region gcp=europe-west1: the environment is not on gcp; name the cloud with --clouds as well, or leave the region out',
        'environments.qa: --region aws: write CLOUD=REGION, such as aws=eu-west-1',
      ],
    ],
  ])('%s with %j is refused with all that is wrong', (name, wish, said) => {
    expect(problems(() => addEnvironment(document, name, wish))).toEqual({
      code: 2,
      said: expect.arrayContaining(said),
    });
    expect(problems(() => addEnvironment(document, name, wish)).said).toHaveLength(said.length);
  });

  it('is refused where no range is left', () => {
    const blocks = (first: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${first}.${index}.0.0/16`);
    const full = [...blocks('10', 256), ...Array.from({ length: 16 }, (_, index) => `172.${index + 16}.0.0/16`)]
      .filter(cidr => !['10.100.0.0/16', '10.244.0.0/16', '172.20.0.0/16'].includes(cidr))
      .concat('192.168.0.0/16')
      .map((cidr, index) => `  e${index}: { profile: dev, aws: { regions: { eu-west-1: { cidr: ${cidr} } } } }`);
    const crowded = parseDocument(`project: { name: acme }\nenvironments:\n${full.join('\n')}\n`, 'scaffold.yaml');
    expect(problems(() => addEnvironment(crowded, 'qa', { from: 'e1' })).said).toEqual([
      'environments.qa.aws.regions.eu-west-1.cidr: no /16 is free any more; ask for smaller blocks with network.prefixLength, or give ranges',
    ]);
  });
});

describe('an environment that goes', () => {
  it('takes its lines with it, and what promoted from it promotes from where its changes came from', () => {
    expect(textOf(removeEnvironment(document, 'staging'))).toBe(
      text
        .replace(/ {2}staging:[\s\S]*? {2}prod:/, '  prod:')
        .replace(
          'acme-prod-state, region: eu-west-1 } }\n',
          'acme-prod-state, region: eu-west-1 } }\n    promoteFrom: dev\n',
        ),
    );
  });

  it.each([
    ['stagin', text, 'environments.stagin: there is no such environment; did you mean staging?'],
    [
      'dev',
      'project: { name: acme }\nenvironments:\n  dev: { profile: dev, aws: { regions: { eu-west-1: {} } } }\n',
      'environments.dev: is the last environment; add another one first',
    ],
  ])('%s is refused', (name, before, said) => {
    const refusal = problems(() => removeEnvironment(parseDocument(before, 'scaffold.yaml'), name));
    expect(refusal).toEqual({ code: 2, said: expect.arrayContaining([said]) });
  });
});
