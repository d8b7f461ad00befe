import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runDoctor } from '../../src/commands/doctor.ts';
import { isOlder } from '../../src/inspect/tools.ts';
import { edit, emptyFolder, generatedFolder, outcome } from './generated-folder.ts';
import { allTools as all, onlyTools } from './only-tools.ts';

const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;

describeOnPosix('doctor', () => {
  it('with every tool: says their versions and what is still open in the repository', async () => {
    onlyTools(all);
    const { code, out } = await outcome(runDoctor, generatedFolder());
    expect(code).toBe(0);
    expect(out).toMatch(/^✔ terraform: 99\.1\.4\n✔ git: 2\.39\.5\n✔ make: 4\.3\n/);
    expect(out).toMatch(
      /! environments\/dev\/aws\/eu-west-1\/network\/providers\.tf:\d+: still has a placeholder; write the id of the account/,
    );
    expect(out).toContain('! lock files: 6 of 6 roots have no .terraform.lock.hcl; make lock, then commit them');
    expect(out).toMatch(/! CI roles: none, because project\.repository is not answered; answer/);
  });

  it.each(['terraform', 'git', 'make'])('without %s ends with 5 and says how to get it', async tool => {
    const { [tool as 'git']: _, ...rest } = all;
    onlyTools(rest);
    const { code, out } = await outcome(runDoctor, generatedFolder());
    expect(code).toBe(5);
    expect(out).toMatch(new RegExp(`^✖ ${tool}: is not installed; .*install`, 'm'));
  });

  it.each(['tflint', 'pre-commit', 'aws', 'terraform-docs'])('without %s is a warning', async tool => {
    const { [tool as 'git']: _, ...rest } = all;
    onlyTools(rest);
    const { code, out } = await outcome(runDoctor, generatedFolder());
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(new RegExp(`^! ${tool}: is not installed`, 'm')),
    });
  });

  it.each([
    ['azure: { regions: { westeurope: {} } }', ['az', 'kubelogin']],
    ['gcp: { regions: { europe-west1: {} } }', ['gcloud', 'gke-gcloud-auth-plugin']],
  ])('asks for the tools of the clouds that there are: %s', async (place, wanted) => {
    onlyTools(all);
    const folder = generatedFolder();
    edit(join(folder, 'scaffold.yaml'), text => text.replace(/^( +)aws:[\s\S]*?\n(?=\S|$)/m, `$1${place}\n`));
    const { out } = await outcome(runDoctor, folder);
    for (const tool of wanted) expect(out).toMatch(new RegExp(`^! ${tool}: is not installed`, 'm'));
    expect(out).not.toMatch(/^.. aws:/m);
  });

  it('refuses a Terraform that is too old', async () => {
    onlyTools({ ...all, terraform: 'Terraform v1.5.7' });
    const { code, out } = await outcome(runDoctor, generatedFolder());
    expect({ code, out }).toEqual({
      code: 5,
      out: expect.stringMatching(/^✖ terraform: 1\.5\.7 is older than 1\.\d+/),
    });
  });

  it('looks for OpenTofu where the repository runs it', async () => {
    onlyTools({ ...all, tofu: 'OpenTofu v99.0.0' });
    const folder = generatedFolder();
    edit(join(folder, 'scaffold.yaml'), text => `${text}terraform: { binary: tofu }\n`);
    expect((await outcome(runDoctor, folder)).out).toMatch(/^✔ tofu: 99\.0\.0/);
  });

  it('has nothing to say of roots that are filled in and locked', async () => {
    onlyTools(all);
    const folder = generatedFolder();
    const filled = (text: string) => text.replaceAll('000000000000', '111111111111');
    const admin = (text: string) => text.replaceAll('cluster-admin-placeholder', 'platform');
    for (const root of rootsIn(folder)) fill(root, text => filled(text));
    const half = await outcome(runDoctor, folder);
    expect(half.out).toMatch(
      /! environments\/dev\/aws\/eu-west-1\/cluster\/main\.tf:\d+: still has a placeholder; .*who is meant/,
    );
    for (const root of rootsIn(folder)) fill(root, text => admin(text));
    const { out } = await outcome(runDoctor, folder);
    expect(out).toContain('✔ placeholders: none left\n✔ lock files: every root has one');
  });

  it('looks at the tools alone where there is no repository', async () => {
    onlyTools(all);
    const { code, notes } = await outcome(runDoctor, emptyFolder());
    expect({ code, notes }).toEqual({ code: 0, notes: expect.stringContaining('only tools were looked at') });
  });
});

describe('versions', () => {
  it.each([
    ['1.9.0', '1.11', true],
    ['1.11.0', '1.11', false],
    ['1.11', '1.11.4', true],
    ['2.0', '1.99.99', false],
    ['4.3', '3.81', false],
    ['0.9', '1', true],
  ])('%s is older than %s: %s', (version, floor, expected) => {
    expect(isOlder(version, floor)).toBe(expected);
  });
});

function rootsIn(folder: string): string[] {
  const regions = join(folder, 'environments/dev/aws/eu-west-1');
  return [join(folder, 'bootstrap/aws/dev'), ...readdirSync(regions).map(name => join(regions, name))];
}

function fill(root: string, change: (text: string) => string): void {
  writeFileSync(join(root, '.terraform.lock.hcl'), '');
  for (const name of readdirSync(root).filter(file => file.endsWith('.tf'))) edit(join(root, name), change);
}
