import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithTerraform } from './harness/describe-with.ts';
import { eventFindings, validateFindings } from './harness/diagnostics.ts';
import { environmentWithMirror } from './harness/environment.ts';
import { recordedMirror } from './harness/recorded-mirror.ts';
import { AwsRecordings } from './harness/schema-provider.ts';
import { scratchFolder } from './harness/scratch.ts';
import { terraform } from './harness/terraform.ts';

function root(source: string, version: string): string {
  const cwd = scratchFolder();
  const versions = `terraform {
  required_providers {
    aws = {
      source  = "${source}"
      version = "${version}"
    }
  }
}
resource "aws_vpc" "this" {
  cidr = "10.0.0.0/16"
}
`;
  writeFileSync(join(cwd, 'main.tf'), versions);
  return cwd;
}

describeWithTerraform('a mirror of recorded providers', () => {
  it('gives terraform the newest version that a constraint allows, as a plugin that works', async () => {
    const env = environmentWithMirror(recordedMirror(AwsRecordings));
    const cwd = root('hashicorp/aws', '>= 5.100.0, < 6.0.0');
    const init = await terraform(['init'], { cwd, env });
    expect(init).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/Installed hashicorp\/aws v5\.100\.0/) });
    expect(existsSync(join(cwd, '.terraform.lock.hcl'))).toBe(true);
    const { stdout } = await terraform(['validate', '-json'], { cwd, env });
    expect(validateFindings(stdout)).toMatchObject([{ summary: 'Unsupported argument', place: 'main.tf:10' }]);
  });

  it.each([
    {
      name: 'an impossible version constraint',
      source: 'hashicorp/aws',
      version: '~> 99.0',
      reason: 'no available releases',
    },
    { name: 'an unknown source address', source: 'nobody/aws', version: '>= 5.0.0', reason: 'was not found in any' },
  ])('makes terraform refuse $name', async ({ source, version, reason }) => {
    const env = environmentWithMirror(recordedMirror(AwsRecordings));
    const init = await terraform(['init', '-json'], { cwd: root(source, version), env });
    expect(init.exitCode).toBe(1);
    const details = eventFindings(init.stdout).map(({ detail }) => detail.replaceAll('\n', ' '));
    expect(details).toEqual([expect.stringContaining(reason)]);
  });
});
