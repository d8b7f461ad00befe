import { cpSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import type { Environment } from '../../terraform/harness/environment.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { type Ran, terraform } from '../../terraform/harness/terraform.ts';
import { type Cloud, startCloud } from '../cloud.ts';

const Small = new URL('root', import.meta.url).pathname;

const Before = ['-var=kubernetes_version=1.35', '-var=nodes=2'];
const After = ['-var=kubernetes_version=1.36', '-var=nodes=3'];

describeWith(['terraform', 'AWS provider mirror', 'moto_server'], 'EKS, made with the real provider', () => {
  let cloud: Cloud;
  let ran: readonly Ran[];

  // `plan -detailed-exitcode` ends with 0 when nothing would change.
  beforeAll(async () => {
    cloud = await startCloud();
    const cwd = scratchFolder();
    cpSync(Small, cwd, { recursive: true });
    const env = await cloud.credentials('222222222222', 'admin');
    ran = await inOrder({ cwd, env }, [
      ['init'],
      ['apply', '-auto-approve', ...Before],
      ['plan', '-detailed-exitcode', ...Before],
      ['apply', '-auto-approve', ...After],
      ['plan', '-detailed-exitcode', ...After],
      ['destroy', '-auto-approve', ...After],
    ]);
  }, 300_000);

  afterAll(() => cloud?.stop());

  it.each([
    [1, 'creates one of everything', 'Apply complete! Resources: 19 added, 0 changed, 0 destroyed'],
    [2, 'keeps all that was sent', 'No changes. Your infrastructure matches the configuration'],
    [3, 'changes it in place', 'Apply complete! Resources: 0 added, 4 changed, 0 destroyed'],
    [4, 'keeps the changes', 'No changes. Your infrastructure matches the configuration'],
    [5, 'destroys it', 'Destroy complete! Resources: 19 destroyed'],
  ])('command %i %s', (index, _, text) => {
    const { exitCode, stdout, stderr } = ran[index] ?? {};
    expect({ exitCode, stderr, stdout }).toEqual({ exitCode: 0, stderr: '', stdout: expect.stringContaining(text) });
  });
});

async function inOrder(where: { cwd: string; env: Environment }, commands: readonly string[][]): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const command of commands) ran.push(await terraform(command, where));
  return ran;
}
