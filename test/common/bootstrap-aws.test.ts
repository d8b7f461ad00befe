import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { awsProviderEnvironment, type Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { findProgram, findTerraform } from '../terraform/harness/tools.ts';
import { copyTemplates, type Ended, run } from './repository.ts';

const Root = 'bootstrap/aws/dev';
const Bucket = 'acme-dev-state';

const Files = {
  'project.mk': 'TF ?= terraform\n',
  'modules/aws/state/main.tf': `
resource "aws_s3_bucket" "this" {
  bucket = "${Bucket}"
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}
`,
  [`${Root}/main.tf`]: `
module "state" {
  source = "../../../modules/aws/state"
}

provider "aws" {
  region            = "eu-west-1"
  s3_use_path_style = true
}
`,
  [`${Root}/backend.tf`]: `
terraform {
  backend "s3" {
    bucket         = "${Bucket}"
    key            = "bootstrap/aws/dev/terraform.tfstate"
    region         = "eu-west-1"
    use_lockfile   = true
    use_path_style = true
  }
}
`,
};

// Runs the real terraform and then kills the whole run when KILL_AFTER is the command. KILL_AFTER=create stands for a
// kill inside apply: the bucket is there, and no state says so.
const Killer = `#!/bin/sh
command=$(printf '%s' "$*" | sed 's/^-chdir=[^ ]* //; s/^state //; s/ .*//')
if [ "$KILL_AFTER-$command" = create-apply ]; then
  "$NODE" -e "$CREATE_BUCKET" && kill -9 0
fi
"$REAL_TERRAFORM" "$@"
code=$?
[ "$KILL_AFTER" != "$command" ] || kill -9 0
exit $code
`;

// Each stage costs several starts of the provider; the stub terraform of bootstrap.test.ts goes through all of them.
const Stages = process.env.TEST_SWEEP ? ['init', 'plan', 'create', 'apply', 'push', 'pull'] : ['create', 'push'];

const CreateBucket = `
const body = '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>';
fetch(process.env.AWS_ENDPOINT_URL + '/${Bucket}', { method: 'PUT', body }).then(({ ok }) => process.exit(ok ? 0 : 1));
`;

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return true;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return false;
}

function clone(): string {
  const dir = join(scratchFolder(), 'check out');
  copyTemplates(dir);
  for (const [path, text] of Object.entries(Files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

describeWith(['terraform', 'AWS provider mirror', 'moto_server'], 'bootstrap with the real AWS provider', () => {
  let moto: ChildProcess;
  let env: Environment;

  beforeAll(async () => {
    const port = await freePort();
    moto = spawn(`${findProgram('moto_server')}`, ['-H', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' });
    const bin = scratchFolder();
    writeFileSync(join(bin, 'terraform'), Killer);
    chmodSync(join(bin, 'terraform'), 0o755);
    env = {
      ...awsProviderEnvironment(),
      PATH: `${bin}:${process.env.PATH}`,
      NODE: process.execPath,
      CREATE_BUCKET: CreateBucket,
      REAL_TERRAFORM: `${findTerraform()}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    };
    expect(await answers(`${env.AWS_ENDPOINT_URL}/`)).toBe(true);
  }, 30_000);

  afterAll(() => {
    moto?.kill();
  });

  function bootstrap(dir: string, more: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return run(['make', 'bootstrap', 'yes=1'], dir, { ...env, KILL_AFTER: '', ...more });
  }

  it('is finished by the next run, wherever it was killed, and then changes nothing', async () => {
    const dir = clone();
    for (const stage of Stages)
      expect([stage, (await bootstrap(dir, { KILL_AFTER: stage })).code]).toEqual([stage, -1]);
    const last = await bootstrap(dir);
    expect(last).toEqual({ code: 0, output: expect.stringContaining('No changes: bootstrap/aws/dev is bootstrapped') });
    expect(readdirSync(join(dir, Root)).sort()).toEqual([
      '.terraform',
      '.terraform.lock.hcl',
      'backend.tf',
      'main.tf',
      'state-backup',
    ]);

    const elsewhere = clone();
    expect(await bootstrap(elsewhere)).toEqual({ code: 0, output: expect.stringContaining('No changes.') });
    expect(existsSync(join(elsewhere, Root, 'state-backup'))).toBe(false);
    rmSync(elsewhere, { recursive: true });
  }, 300_000);
});
