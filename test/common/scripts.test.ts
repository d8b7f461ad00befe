import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findProgram } from '../terraform/harness/tools.ts';
import { describeWithShell } from './describe-with-shell.ts';
import { CommonTemplates, commonRepository, run, StoreScripts, TerragruntTemplates } from './repository.ts';

const Dev = 'environments/dev/aws/eu-west-1/network';

describeWithShell('make doctor', () => {
  const tools = { STUB_VERSION: '1.11.0' };

  it('is content with tools that are new enough, and says which versions it found', async () => {
    const repository = commonRepository(Dev);
    repository.write(`${Dev}/.terraform.lock.hcl`, '');
    const { code, output } = await repository.run(['make', 'doctor'], tools);
    expect(output).toMatch(/terraform +1\.11\.0\n/);
    expect(output).toMatch(/tflint +0\.64\.0\n/);
    expect([code, output]).toEqual([0, expect.stringContaining('none left')]);
  });

  it.each([
    [{ STUB_VERSION: '1.10.9' }, 'terraform       1.10.9 IS TOO OLD, needs 1.11.0'],
    [{ STUB_VERSION: '0.99.99' }, 'terraform       0.99.99 IS TOO OLD'],
    [{ STUB_TFLINT_VERSION: '0.9.0' }, 'tflint          0.9.0 IS TOO OLD, needs 0.46.0 or later for make lint'],
    [{ STUB_FAIL: 'version' }, 'terraform       NOT FOUND, needs 1.11.0'],
  ])('names the tool for %j', async (env, message) => {
    const failed = await commonRepository().run(['make', 'doctor'], { ...tools, ...env });
    expect(failed).toEqual({ code: 2, output: expect.stringContaining(message) });
    expect(failed.output).toContain('1 to mend.');
  });

  it.each([
    ['environments/dev/aws/eu-west-1/network', ['aws']],
    ['environments/dev/azure/westeurope/network', ['az', 'kubelogin']],
    ['bootstrap/gcp/dev', ['gcloud', 'gke-gcloud-auth-plugin']],
  ])('asks for the programs of the clouds that there are: %s', async (root, wanted) => {
    const { output } = await commonRepository(root).run(['make', 'doctor'], tools);
    expect(output).not.toContain('TOO OLD');
    const programs = ['aws', 'az', 'kubelogin', 'gcloud', 'gke-gcloud-auth-plugin'];
    expect(programs.filter(name => new RegExp(`^  ${name} +\\d`, 'm').test(output))).toEqual(wanted);
  });

  it('lists placeholders and missing lock files with what mends them', async () => {
    const repository = commonRepository(Dev);
    repository.write(`${Dev}/providers.tf`, 'x = "000000000000"\n');
    const { output } = await repository.run(['make', 'doctor'], tools);
    expect(output).toContain(`  ${Dev}/providers.tf:1:x = "000000000000"`);
    expect(output).toContain(`  missing: ${Dev}\n  make lock writes them`);
    expect(output).toContain('2 to mend.');
  });
});

const shellcheck = findProgram('shellcheck');
if (shellcheck === undefined)
  process.stderr.write('skipped: "shell scripts" needs shellcheck, not found on this machine\n');

(shellcheck === undefined ? describe.skip : describe)('shell scripts', () => {
  const folders = [join(CommonTemplates, 'scripts'), join(TerragruntTemplates, 'scripts'), ...StoreScripts];
  const scripts = folders.flatMap(folder => readdirSync(folder).map(name => ({ name, path: join(folder, name) })));

  it('are clean under shellcheck', async () => {
    const checked = await run([`${shellcheck}`, ...scripts.map(({ path }) => path)], CommonTemplates, {});
    expect(checked).toEqual({ code: 0, output: '' });
  });

  it.each(scripts)('$name is POSIX sh, says how it is used, and needs no executable bit', ({ path }) => {
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^#!\/bin\/sh\n(#.*\n)*# Usage: (?:\w+= ?|MAKE=make )*sh scripts\//);
    expect(text.split('\n').length).toBeLessThanOrEqual(220);
  });
});
