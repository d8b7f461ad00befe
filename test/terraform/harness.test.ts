import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { describeWith, describeWithTerraform } from './harness/describe-with.ts';
import { awsProviderEnvironment, environmentWithMirror } from './harness/environment.ts';
import { fmtCheck } from './harness/fmt-check.ts';
import { scratchFolder } from './harness/scratch.ts';
import { terraform } from './harness/terraform.ts';
import { findProgram } from './harness/tools.ts';
import { validateRoot } from './harness/validate-root.ts';

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

describe('the clean environment', () => {
  it('lets nothing of the machine through but what programs need to start', () => {
    const settings = {
      AWS_PROFILE: 'prod',
      TF_VAR_x: '1',
      NODE_EXTRA_CA_CERTS: 'x',
      HTTPS_PROXY: 'x',
    };
    Object.assign(process.env, settings, { TF_CLI_ARGS: '-version' });
    const env = environmentWithMirror(scratchFolder());
    expect(Object.keys(env).filter(name => name in settings)).toEqual([]);
    expect(env).toMatchObject({
      PATH: before.PATH,
      TF_CLI_ARGS: '-no-color',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1',
      TF_DISABLE_PLUGIN_TLS: '1',
    });
    expect([env.HOME, env.TMPDIR, env.TF_CLI_CONFIG_FILE].map(path => existsSync(path ?? ''))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('findProgram', () => {
  it('finds an executable file on the PATH, and nothing else', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'tool'), '');
    process.env.PATH = folder;
    expect(findProgram('tool')).toBeUndefined();
    chmodSync(join(folder, 'tool'), 0o755);
    expect(findProgram('tool')).toBe(join(folder, 'tool'));
    expect(findProgram('other')).toBeUndefined();
  });
});

describe('findMirror', () => {
  const mirrorWith = (entry: string) => {
    const mirror = scratchFolder();
    mkdirSync(join(mirror, 'registry.terraform.io/hashicorp', entry), { recursive: true });
    process.env.TF_PLUGIN_MIRROR = mirror;
    jest.resetModules();
    return mirror;
  };

  it.each([
    ['aws', 'aws/5.100.0'],
    ['azurerm', 'azurerm/5.2.0'],
    ['google', 'google/terraform-provider-google_8.0.0_linux_amd64.zip'],
  ] as const)('prefers the folder named by TF_PLUGIN_MIRROR: %s', async (provider, entry) => {
    const mirror = mirrorWith(entry);
    const { findMirror } = await import('./harness/provider-mirror.ts');
    expect(findMirror(provider)).toBe(mirror);
  });

  it('takes no mirror of a version that generated code refuses', async () => {
    const mirror = mirrorWith('azurerm/4.80.0');
    const { findMirror } = await import('./harness/provider-mirror.ts');
    expect(findMirror('azurerm')).not.toBe(mirror);
  });
});

describeWithTerraform('terraform', () => {
  it('reports how it ended, also when it could not start, and inherits nothing', async () => {
    process.env.TF_LOG = 'trace';
    const cwd = scratchFolder();
    expect(await terraform(['-version'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await terraform(['output', 'x', 'y'], { cwd })).toMatchObject({ exitCode: 1 });
    const { exitCode, stderr } = await terraform(['-version'], { cwd: join(cwd, 'nowhere') });
    expect([exitCode, stderr]).toEqual([-1, expect.stringContaining('nowhere')]);
  });
});

describeWithTerraform('fmtCheck', () => {
  it('names the files that terraform fmt would change', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'good.tf'), 'locals {\n  a = 1\n}\n');
    expect(await fmtCheck(folder)).toEqual({ files: [], diff: '', error: '' });
    writeFileSync(join(folder, 'sub/bad.tf'), 'locals {\n  a=1\n}\n');
    expect(await fmtCheck(folder)).toMatchObject({ files: ['sub/bad.tf'], diff: /\+ {3}a = 1/, error: '' });
    writeFileSync(join(folder, 'sub/bad.tf'), 'locals {\n');
    expect((await fmtCheck(folder)).error).toMatch(/bad\.tf/);
  });
});

describeWithTerraform('validateRoot', () => {
  it('leaves no file in the folder or in the modules that it calls', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'root'));
    mkdirSync(join(folder, 'module'));
    writeFileSync(join(folder, 'root/main.tf'), 'module "m" {\n  source = "../module"\n}\n');
    writeFileSync(join(folder, 'root/backend.tf'), 'terraform {\n  backend "s3" {}\n}\n');
    writeFileSync(join(folder, 'module/main.tf'), 'resource "aws_vpc" "this" {\n  cidr_block = "10.0.0.0/16"\n}\n');
    const files = readdirSync(folder, { recursive: true });
    expect(await validateRoot(join(folder, 'root'))).toEqual([]);
    expect(readdirSync(folder, { recursive: true })).toEqual(files);
  });
});

describeWith(['terraform', 'AWS provider mirror'], 'the real AWS provider', () => {
  it('is installed from the mirror', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'main.tf'), 'provider "aws" {\n  region = "eu-west-1"\n}\n');
    const init = await terraform(['init'], { cwd, env: awsProviderEnvironment() });
    expect(init).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/Installed hashicorp\/aws/) });
  });
});
