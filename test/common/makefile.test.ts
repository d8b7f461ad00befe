import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { commonRepository, type Repository } from './repository.ts';

const Dev = 'environments/dev/aws/eu-west-1/network';
const Prod = 'environments/prod/aws/eu-west-1/network';
const Far = 'environments/prod/aws/us-east-1/network';
const Targets = 'help bootstrap init plan apply destroy fmt lint validate test lock docs doctor clean'.split(' ');

function make(repository: Repository, ...args: string[]): ReturnType<Repository['run']> {
  return repository.run(['make', ...args]);
}

/** A file's time, in seconds from now. */
function touch(repository: Repository, path: string, seconds: number): void {
  const time = Date.now() / 1000 + seconds;
  utimesSync(join(repository.dir, path), time, time);
}

describeWithShell('make lists and knows its targets', () => {
  it('lists every target when called alone', async () => {
    const repository = commonRepository(Dev, Prod);
    const { code, output } = await make(repository);
    expect(code).toBe(0);
    expect(output.split('\n').flatMap(line => line.match(/^ {2}([a-z]+) {2,}\S/)?.[1] ?? [])).toEqual(Targets);
    expect(output).toContain('make plan env=dev');
  });

  it.each(Targets)('make -n %s', async target => {
    const repository = commonRepository(Dev, 'bootstrap/aws/dev', 'modules/aws/network');
    expect(await make(repository, '-n', target)).toEqual({ code: 0, output: expect.any(String) });
  });
});

describeWithShell('make guesses a root, or asks by name', () => {
  const roots = [Dev, Prod, Far];
  it.each([
    ['plan', 'which env? one of: dev prod. For example: make plan env=dev'],
    ['plan env=prod', 'which region? one of: eu-west-1 us-east-1. For example: make plan env=prod region=eu-west-1'],
    ['plan component=network', 'which env? one of: dev prod. For example: make plan component=network env=dev'],
    ['destroy env=prod cloud=aws', 'make destroy env=prod cloud=aws region=eu-west-1'],
    ['plan env=stagin', 'no env "stagin". One of: dev prod'],
    ['plan env=dev region=us-east-1', 'no region "us-east-1". One of: eu-west-1'],
    ['apply env=%', 'no env "%". One of: dev prod'],
    ['bootstrap', 'which env? one of: dev prod. For example: make bootstrap env=dev'],
    ['bootstrap env=dev cloud=gcp', 'no cloud "gcp". One of: aws'],
  ])('make %s', async (args, message) => {
    const repository = commonRepository(...roots, 'bootstrap/aws/dev', 'bootstrap/aws/prod');
    expect(await make(repository, ...args.split(' '))).toEqual({ code: 2, output: expect.stringContaining(message) });
    expect(repository.calls()).toEqual([]);
  });

  it.each([
    ['init env=dev', Dev],
    ['init region=us-east-1', Far],
    ['init env=prod region=eu-west-1 cloud=aws component=network', Prod],
  ])('make %s takes the only root that fits', async (args, root) => {
    const repository = commonRepository(...roots);
    await make(repository, ...args.split(' '));
    expect(repository.calls()).toEqual([`terraform -chdir=${root} init -input=false`]);
  });

  it('does not take a variable of the shell for an answer', async () => {
    const repository = commonRepository(Dev, Prod);
    const asked = await repository.run(['make', 'init'], { env: 'prod' });
    expect(asked.output).toContain('which env?');
  });

  it('says so when there is no root at all', async () => {
    expect((await make(commonRepository(), 'plan')).output).toContain('no roots under environments/');
  });
});

describeWithShell('make plan and apply', () => {
  it('plan connects and saves, apply applies that plan once', async () => {
    const repository = commonRepository(Dev);
    expect((await make(repository, 'plan')).output).toContain(`Saved as ${Dev}/tfplan`);
    expect((await make(repository, 'apply')).code).toBe(0);
    expect(repository.calls().map(call => call.replace(`terraform -chdir=${Dev} `, ''))).toEqual([
      'init -input=false',
      'plan -input=false -out=tfplan',
      'apply -input=false tfplan',
    ]);
    expect(await make(repository, 'apply')).toEqual({
      code: 2,
      output: expect.stringContaining('There is no saved plan'),
    });
    expect(repository.calls()).toEqual([]);
  });

  it.each([`${Dev}/main.tf`, `${Dev}/.terraform.lock.hcl`, 'modules/aws/network/main.tf'])(
    'apply refuses a plan older than %s',
    async file => {
      const repository = commonRepository(Dev, 'modules/aws/network');
      await make(repository, 'plan');
      repository.calls();
      repository.write(file, '# edited\n');
      touch(repository, file, 5);
      const refused = await make(repository, 'apply');
      expect(refused).toEqual({ code: 2, output: expect.stringContaining(`is older than:\n  ${file}\n`) });
      expect(refused.output).toContain('Make the plan and read it first: make plan');
      expect(repository.calls()).toEqual([]);
    },
  );

  it('plan refuses a root with a placeholder, and names file and line', async () => {
    const repository = commonRepository(Dev);
    repository.write(
      `${Dev}/providers.tf`,
      '# 000000000000 in a comment\nprovider "aws" {\n  allowed_account_ids = ["000000000000"]\n}\n',
    );
    const refused = await make(repository, 'plan');
    expect(refused).toEqual({
      code: 2,
      output: expect.stringContaining(`  ${Dev}/providers.tf:3:  allowed_account_ids`),
    });
    expect(refused.output).not.toContain('in a comment');
    expect(repository.calls()).toEqual([]);
  });

  it('clean removes downloads and plans, never state or lock files', async () => {
    const repository = commonRepository(Dev);
    const kept = ['terraform.tfstate', 'bootstrap.tfstate', '.terraform.lock.hcl'].map(name => join(Dev, name));
    const gone = ['tfplan', 'tfplan-destroy', '.terraform/providers/x'].map(name => join(Dev, name));
    for (const file of [...kept, ...gone]) repository.write(file, 'x');
    expect((await make(repository, 'clean')).code).toBe(0);
    expect([...kept, ...gone].map(file => existsSync(join(repository.dir, file)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describeWithShell('make runs the checks', () => {
  it.each([
    ['validate', ['bootstrap/aws/dev', Dev], ['init -backend=false -input=false', 'validate']],
    ['test', ['modules/aws/network'], ['init -backend=false -input=false', 'test']],
    [
      'lock',
      ['bootstrap/aws/dev', Dev],
      [
        'get',
        'providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_amd64 -platform=darwin_arm64',
      ],
    ],
  ])('make %s', async (target, folders, commands) => {
    const repository = commonRepository(Dev, 'bootstrap/aws/dev', 'modules/aws/network');
    repository.write('modules/aws/network/tests/network.tftest.hcl', '');
    expect((await make(repository, target)).code).toBe(0);
    const expected = folders.flatMap(folder => commands.map(command => `terraform -chdir=${folder} ${command}`));
    expect(repository.calls().sort()).toEqual(expected.sort());
  });

  it('lint checks format, runs tflint with the config of the repository, and validates', async () => {
    const repository = commonRepository(Dev);
    expect((await make(repository, 'lint')).code).toBe(0);
    expect(repository.calls().slice(0, 3)).toEqual([
      'terraform fmt -check -diff -recursive',
      'tflint --init',
      `tflint --recursive --config=${repository.dir}/.tflint.hcl`,
    ]);
    expect(repository.calls()).toEqual([]);
  });

  it('names every folder that failed', async () => {
    const repository = commonRepository(Dev, Prod);
    const failed = await repository.run(['make', 'validate'], { STUB_FAIL: 'validate' });
    expect(failed).toEqual({ code: 2, output: expect.stringContaining(`Failed in: ${Dev} ${Prod}`) });
  });

  it('docs writes the README of each module', async () => {
    const repository = commonRepository('modules/aws/network', 'modules/aws/state');
    await make(repository, 'docs');
    expect(repository.calls()).toEqual(
      ['aws/network', 'aws/state'].map(name => `terraform-docs --config .terraform-docs.yml modules/${name}`),
    );
  });

  it('uses the program of project.mk', async () => {
    const repository = commonRepository(Dev);
    repository.write('project.mk', 'TF ?= tofu\n');
    expect((await make(repository, '-n', 'plan')).output).toContain(`tofu -chdir=${Dev} plan`);
  });
});
