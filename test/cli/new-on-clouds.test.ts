import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ensureBuilt, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

const work = scratchFolder();
const run = (folder: string, ...flags: string[]) =>
  scaffold(['new', folder, '--project', 'acme', ...flags], { cwd: work });

describe('scaffold new --clouds', () => {
  it('azure --yes makes three environments on Azure and nothing on another cloud', async () => {
    const { code, out, err } = await run('on-azure', '--clouds', 'azure', '--yes');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('make bootstrap env=dev cloud=azure');
    const paths = Object.keys(treeOf(join(work, 'on-azure')));
    for (const name of ['dev', 'staging', 'prod'])
      expect(paths).toContain(`environments/${name}/azure/westeurope/cluster/main.tf`);
    expect(paths.filter(path => /(?:^|\/)(?:aws|gcp)\//.test(path))).toEqual([]);
  });

  it('aws,gcp has the region that was named, and the usual one on the other cloud', async () => {
    const { code, out } = await run('two', '--clouds', 'aws,gcp', '--region', 'gcp=europe-west4', '--yes', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('create environments/dev/aws/eu-west-1/network/main.tf');
    expect(out).toContain('create environments/dev/gcp/europe-west4/network/main.tf');
    expect(out).not.toContain('/europe-west1/');
    expect(out).not.toContain('/azure/');
  });

  it('from variables makes the same tree as from flags', async () => {
    const env = {
      SCAFFOLD_PROJECT: 'acme',
      SCAFFOLD_CLOUDS: 'gcp',
      SCAFFOLD_REGION: 'gcp=europe-west4',
      SCAFFOLD_ENVIRONMENTS: 'dev',
    };
    const flags = ['--clouds', 'gcp', '--region', 'gcp=europe-west4', '--environments', 'dev'];
    const [left, right] = await Promise.all([
      run('flags', ...flags),
      scaffold(['new', 'variables'], { cwd: work, env }),
    ]);
    expect([left.code, right.code]).toEqual([0, 0]);
    expect(treeOf(join(work, 'variables'))).toEqual(treeOf(join(work, 'flags')));
  });

  it.each<[string[], string]>([
    [['--clouds', 'gpc'], 'flag --clouds gpc: the clouds are: aws, azure, gcp; nothing was changed'],
    [['--clouds', 'aws', '--region', 'gcp=europe-west4'], 'the clouds asked for are aws; nothing was changed'],
    [
      ['--clouds', 'azure', '--region', 'azure=westeurop'],
      'called "westeurop" (flag --region); did you mean westeurope?',
    ],
    [
      ['--clouds', 'gcp', '--region', 'gcp=europe-west7'],
      'Google Cloud has no region "europe-west7" (flag --region); did you mean',
    ],
    [['--clouds', 'azure', '--set', 'data.enabled=true', '--set', 'data.engine=mysql'], 'mysql is there on AWS only'],
  ])('%j is refused, and nothing is written', async (flags, message) => {
    const { code, err } = await run('refused', ...flags, '--yes');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
    expect(err).not.toMatch(/^ +at /m);
    expect(existsSync(join(work, 'refused'))).toBe(false);
  });

  it('asks nobody for a region: it says which flag gives it', async () => {
    const { code, err } = await run('open', '--clouds', 'azure', '--environments', 'dev');
    expect(code).toBe(2);
    expect(err).toContain('environments.dev.azure.regions: is missing; give --region CLOUD=REGION');
  });

  it('says with the answers on which cloud they count', async () => {
    const { out } = await scaffold(['answers', '--project', 'acme', '--clouds', 'gcp', '--yes', '--json']);
    const paths = JSON.parse(out).answers.map(({ path }: { path: string }) => path);
    expect(paths).toContain('environments.dev.gcp.regions.europe-west1.podCidr');
  });
});
