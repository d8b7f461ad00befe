import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cloud, startCloud } from '../../aws/cloud.ts';
import { ensureBuilt, treeOf } from '../../cli/bin.ts';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import type { Ran } from '../../terraform/harness/terraform.ts';
import { appliedJourney } from './applied-journey.ts';
import { Network } from './aws-team.ts';

const gateway = (name: string) => `module.network.aws_internet_gateway.${name}`;
// The state forgets it; what is in the cloud stays.
const Forgotten = 'module.network.aws_default_security_group.this remove';
const Nothing = { exitCode: 0, counts: '+0 ~0 -0' };

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
    expect(done.applied.map(failure)).toEqual(['', '', '']);
  });

  describe.each([
    { version: '0.2.0', step: 'second', lines: [`${gateway('this')} -> ${gateway('public')} move`] },
    { version: '0.3.0', step: 'third', lines: [Forgotten, `${gateway('public')} -> ${gateway('main')} move`] },
  ] as const)('step by step to $version', ({ step, lines }) => {
    it('is upgraded', () => expect(done[step].upgrade).toMatchObject({ code: 0 }));

    it('has a plan of what the release declares and of nothing else', () => {
      expect(done[step].network).toEqual({ ...Nothing, lines });
    });

    it('is applied, and then there is nothing to do', () => {
      expect(failure(done[step].apply)).toBe('');
      expect(done[step].again).toEqual({ ...Nothing, lines: [] });
    });
  });

  it('follows a changed default in place', () => {
    expect(done.cluster.plan.stdout).toMatch(/Plan: 0 to add, \d+ to change, 0 to destroy/);
    expect(done.cluster.changes).toEqual(['module.cluster.aws_cloudwatch_log_group.this update retention_in_days']);
    expect(failure(done.cluster.apply)).toBe('');
  });

  it('goes from 0.1.0 to 0.3.0 at once, from where the state is to where both releases lead', () => {
    expect(done.atOnce.upgrade).toMatchObject({ code: 0 });
    const lines = [Forgotten, `${gateway('this')} -> ${gateway('main')} move`];
    expect(done.atOnce.network).toEqual({ ...Nothing, lines });
    expect(treeOf(join(done.direct.dir, 'modules'))).toEqual(treeOf(join(done.copy.dir, 'modules')));
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
      expect(done.undeclared.refused).toMatchObject({ code: 3, err: expect.stringContaining(gateway('this')) });
    });

    it('would be as the refusal says', () => {
      expect(done.undeclared.accepted).toMatchObject({ code: 0 });
      const { counts, lines } = done.undeclared.network;
      expect(counts).toMatch(/ -1$/);
      expect(lines).toEqual(expect.arrayContaining([`${gateway('edge')} create`, `${gateway('this')} delete`]));
    });
  });
});

/** What a run of terraform complained of; empty when all went well. */
function failure({ exitCode, stdout, stderr }: Ran): string {
  return exitCode === 0 ? '' : `${stdout}${stderr}`;
}
