import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runEnvDiff } from '../../src/commands/env-diff.ts';
import { runEnvList } from '../../src/commands/env-list.ts';
import { exampleText } from '../cases.ts';
import { copyOf, folderOf, outcome } from '../inspect/generated-folder.ts';

let pattern = '';
beforeAll(async () => {
  pattern = await folderOf(exampleText('three-clouds'));
});

describe('env list', () => {
  it('shows where each environment is and how many of its files the team edited', async () => {
    const folder = copyOf(pattern);
    appendFileSync(join(folder, 'environments/dev/aws/us-east-1/network/main.tf'), '# ours\n');
    appendFileSync(join(folder, 'bootstrap/aws/dev/main.tf'), '# ours\n');
    rmSync(join(folder, 'environments/staging/aws/us-east-1/network/main.tf'));
    const { code, out } = await outcome(runEnvList, folder);
    expect(code).toBe(0);
    expect(out.split('\n').map(line => line.split(/ {2,}/))).toEqual([
      ['environment', 'profile', 'where', 'account', 'range', 'promotes from', 'protected', 'edited files'],
      ['dev', 'dev', 'aws us-east-1', '111111111111', '10.0.0.0/16', '-', 'no', '2'],
      ['staging', 'staging', 'aws us-east-1', '222222222222', '10.2.0.0/16', 'dev', 'no', '0'],
      ['prod', 'prod', 'aws us-east-1', '333333333333', '10.1.0.0/16', 'staging', 'yes', '0'],
      ['', 'azure westeurope', '00000000-1111-2222-3333-444444444444', '10.3.0.0/16'],
      ['', 'gcp europe-west1', 'acme-prod-123456', '10.4.0.0/16 10.5.0.0/16'],
    ]);
  });

  it('gives programs the same', async () => {
    const { out } = await outcome(runEnvList, pattern, '--json');
    const { command, dir, environments } = JSON.parse(out);
    expect({ command, dir }).toEqual({ command: 'env list', dir: pattern });
    expect(environments).toHaveLength(3);
    expect(environments[2]).toEqual({
      name: 'prod',
      profile: 'prod',
      clouds: ['aws', 'azure', 'gcp'],
      regions: ['us-east-1', 'westeurope', 'europe-west1'],
      accounts: { aws: '333333333333', azure: '00000000-1111-2222-3333-444444444444', gcp: 'acme-prod-123456' },
      protected: true,
      promoteFrom: 'staging',
      ranges: [
        { cloud: 'aws', region: 'us-east-1', cidr: '10.1.0.0/16', podCidr: null },
        { cloud: 'azure', region: 'westeurope', cidr: '10.3.0.0/16', podCidr: null },
        { cloud: 'gcp', region: 'europe-west1', cidr: '10.4.0.0/16', podCidr: '10.5.0.0/16' },
      ],
      editedFiles: 0,
    });
  });
});

describe('env diff', () => {
  it('shows answers that differ and who gave them, what belongs to one alone in a part of its own', async () => {
    const { code, out } = await outcome(runEnvDiff, pattern, 'dev', 'staging');
    expect(code).toBe(0);
    const [answers = '', own = ''] = out.split('\n\n');
    expect(answers).toMatch(/^answers +dev +staging\n/);
    expect(answers).toMatch(/^profile +"dev" \(environment\) +"staging" \(environment\)$/m);
    expect(answers).toMatch(/^data\.backup\.retentionDays +\d+ \((default|profile dev)\) +14 \(profile staging\)$/m);
    expect(answers).not.toMatch(/cidr|bucket|engine/);
    expect(own).toMatch(/^ids, places and names +dev +staging\n/);
    expect(own).toMatch(
      /^aws\.regions\.us-east-1\.cidr +"10\.0\.0\.0\/16" \(environment\) +"10\.2\.0\.0\/16" \(environment\)$/m,
    );
  });

  it('names the top level, and gives programs the lines', async () => {
    const folder = await folderOf(`project: { name: acme }
environments:
  dev: { profile: dev, aws: { regions: { eu-west-1: {} } }, tags: { extra: { a: x } } }
  qa: { profile: dev, aws: { regions: { eu-west-1: {} } }, nodes: { workload: { max: 9 } } }
nodes: { workload: { max: 8 } }
`);
    const { answers, own } = JSON.parse((await outcome(runEnvDiff, folder, 'dev', 'qa', '--json')).out);
    expect(answers).toEqual([
      {
        path: 'nodes.workload.max',
        left: expect.objectContaining({
          value: 8,
          from: 'top level',
          source: expect.stringMatching(/^scaffold\.yaml:\d+$/),
        }),
        right: expect.objectContaining({ value: 9, from: 'environment' }),
      },
      { path: 'tags.extra.a', left: expect.objectContaining({ value: 'x' }), right: null },
    ]);
    expect(own.map(({ path }: { path: string }) => path)).toEqual(['aws.regions.eu-west-1.cidr', 'state.aws.bucket']);
  });

  it('says that there is nothing to see', async () => {
    expect(await outcome(runEnvDiff, pattern, 'dev', 'dev')).toEqual({
      code: 0,
      out: '',
      notes: 'dev and dev have the same answers',
    });
  });

  it.each([
    [['dev'], 'Name both: scaffold env diff A B'],
    [['dev', 'stagng'], 'knows no such environment'],
  ])('refuses %j', async (words, message) => {
    await expect(outcome(runEnvDiff, pattern, ...words)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(message),
    });
  });
});
