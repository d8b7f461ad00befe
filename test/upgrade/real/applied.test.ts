import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cloud, startCloud } from '../../aws/cloud.ts';
import { ensureBuilt } from '../../cli/bin.ts';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import { appliedJourney } from './applied-journey.ts';
import { Network } from './aws-team.ts';

const gateway = (name: string) => `module.network.aws_internet_gateway.${name}`;
const Forgotten = 'module.network.aws_default_security_group.this forget';
const Retention = 'module.cluster.aws_cloudwatch_log_group.this update retention_in_days';

describeWith(['terraform', 'AWS provider mirror', 'moto_server'], 'an applied repository of AWS, upgraded', () => {
  let cloud: Cloud;
  let done: Awaited<ReturnType<typeof appliedJourney>>;

  beforeAll(async () => {
    ensureBuilt();
    cloud = await startCloud();
    done = await appliedJourney(cloud);
  }, 900_000);

  afterAll(() => cloud.stop());

  it('was applied as the team had edited it', () => {
    expect(done.applied.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      done.applied.map(() => ({ exitCode: 0, stderr: '' })),
    );
  });

  describe.each([
    { version: '0.2.0', step: 'second', network: [`${gateway('this')} -> ${gateway('public')}`], cluster: [Retention] },
    {
      version: '0.3.0',
      step: 'third',
      network: [Forgotten, `${gateway('public')} -> ${gateway('main')}`],
      cluster: [],
    },
  ] as const)('step by step to $version', ({ step, network, cluster }) => {
    it('is upgraded', () => expect(done[step].upgrade).toMatchObject({ code: 0 }));

    it('has a plan of what the release declares, and of nothing else', () => {
      expect(done[step].network.lines).toEqual(network);
      expect(done[step].cluster.lines).toEqual(cluster);
    });

    it('destroys and replaces nothing', () => {
      for (const { plan } of [done[step].network, done[step].cluster])
        expect(plan.stdout).toMatch(/0 to destroy|No changes/);
    });

    it('is applied, and then there is nothing to do', () => {
      expect(done[step].applies.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(
        done[step].applies.map(() => [0, '']),
      );
      expect(done[step].again).toEqual([]);
    });
  });

  describe('from 0.1.0 to 0.3.0 at once', () => {
    it('has a plan that leads from where the state is to where both releases lead', () => {
      expect(done.atOnce.upgrade).toMatchObject({ code: 0 });
      expect(done.atOnce.network.lines).toEqual([Forgotten, `${gateway('this')} -> ${gateway('main')}`]);
      expect(done.atOnce.cluster.lines).toEqual([Retention]);
    });

    it('finds nothing to do in what went step by step', () => {
      expect(done.afterwards.network.lines).toEqual([]);
      expect(done.afterwards.cluster.lines).toEqual([]);
    });
  });

  it('keeps what the team wrote', () => {
    for (const copy of [done.copy, done.direct]) {
      const module = ['edge.tf', 'own.tf', 'vpc.tf'].map(name => copy.read(`modules/aws/network/${name}`)).join('\n');
      expect(module).toMatch(/# Asked for by security\.\nresource "aws_internet_gateway" "main"/);
      expect(module).toContain('Facing = "internet"');
      expect(module).toContain('value = aws_internet_gateway.main.id');
      expect(module).toContain('resource "aws_vpc" "this"');
      expect(copy.read(`${Network}/providers.tf`)).toContain('= "7" # ours');
    }
  });

  describe('by a release that renames a resource and says so nowhere', () => {
    it('is refused, with the address', () => {
      expect(done.undeclared.refused).toMatchObject({ code: 3, err: expect.stringContaining(`${gateway('this')}`) });
    });

    it('would be as the refusal says', () => {
      expect(done.undeclared.accepted).toMatchObject({ code: 0 });
      expect(done.undeclared.network.plan.stdout).toMatch(/1 to destroy/);
      expect(done.undeclared.network.lines).toEqual(
        expect.arrayContaining([`${gateway('edge')} create`, `${gateway('this')} delete`]),
      );
    });
  });
});
