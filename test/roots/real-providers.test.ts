import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { login, pipelineToken } from '../azure/login.ts';
import { management } from '../azure/management.ts';
import { exampleText, generated } from '../cases.ts';
import { json } from '../gcp/json.ts';
import { type Hosts, serveHosts } from '../loopback/hosts.ts';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { type Environment, providerEnvironment } from '../terraform/harness/environment.ts';
import { knowingEnvironment } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { cloudOf, rootFolders } from './folders.ts';
import { inPairs } from './in-pairs.ts';
import { localRepository } from './local-repository.ts';
import { mockDefaults } from './mock-defaults.ts';

// scripts/ci-report.mjs lets the tests of this file be skipped, and no others: these providers are on few machines.

const pipeline = { clientId: '11111111-1111-4111-8111-111111111111', subject: 'repo:acme/platform:environment:prod' };

describeWith(['terraform', 'Azure provider mirror'], 'the roots of Azure, planned with the real provider', () => {
  provesPlans('azure', {
    hosts: {
      'login.microsoftonline.com': sent => login([pipeline], sent),
      'management.azure.com': management,
    },
    as: () => ({
      ...providerEnvironment('azurerm'),
      ARM_CLIENT_ID: pipeline.clientId,
      ARM_OIDC_TOKEN: pipelineToken(pipeline.subject),
      ARM_USE_CLI: 'false',
      ARM_USE_OIDC: 'true',
    }),
  });
});

describeWith(
  ['terraform', 'Google provider mirror'],
  'the roots of Google Cloud, planned with the real provider',
  () => {
    provesPlans('gcp', {
      hosts: { 'openidconnect.googleapis.com': () => json(200, { email: 'apply@acme-prod.iam.gserviceaccount.com' }) },
      as: () => ({ ...providerEnvironment('google'), GOOGLE_OAUTH_ACCESS_TOKEN: 'offline' }),
    });
  },
);

interface Somebody {
  /** What the provider asks of the internet before it plans. */
  readonly hosts: Parameters<typeof serveHosts>[0];
  readonly as: () => Environment;
}

// What one root takes from others comes from states that recorded schemas gave: the real provider only ever plans.
function provesPlans(cloud: string, { hosts, as }: Somebody): void {
  let served: Hosts;
  let plans: readonly { folder: string; exitCode: number; said: string }[];

  beforeAll(async () => {
    served = await serveHosts(hosts);
    const files = [...(await generated(exampleText(`${cloud}-standard`))).values()];
    const folders = rootFolders(files.map(({ path }) => path)).filter(folder => cloudOf(folder) === cloud);
    const repository = localRepository(files, folders);
    const recorded = await knowingEnvironment(await mockDefaults(files));
    for (const turn of repository.turns) {
      await inPairs(turn, async folder => {
        const root = repository.root(folder, recorded);
        await root.run('init');
        await root.run('apply', '-auto-approve');
      });
    }
    const real = { ...as(), ...served.environment };
    plans = await inPairs(folders.filter(isOfCloud), async folder => {
      const root = repository.root(folder, real);
      const init = await root.run('init');
      const plan = await root.run('plan', `-state=${join(scratchFolder(), 'empty.tfstate')}`);
      return { folder, exitCode: plan.exitCode, said: init.exitCode === 0 ? plan.stderr : init.stderr };
    });
  }, 600_000);

  afterAll(() => served.stop());

  it('are accepted', () => {
    expect(plans.length).toBeGreaterThan(10);
    expect(plans.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
  });

  it('ask nothing of the internet but who they are', () => {
    expect(served.refused).toEqual([]);
  });
}

// The others work inside a cluster.
function isOfCloud(folder: string): boolean {
  return !folder.endsWith('/kubernetes-addons');
}
