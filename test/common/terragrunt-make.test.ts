import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { type Ended, type Repository, terragruntRepository } from './repository.ts';

const Region = 'environments/dev/aws/eu-west-1';
const Network = `${Region}/network`;
const Cluster = `${Region}/cluster`;
const Run = (unit: string) => `terragrunt run --non-interactive --tf-forward-stdout --working-dir ${unit} --`;

function make(repository: Repository, args: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return repository.run(['make', ...args.split(' ')], env);
}

describeWithShell('make with Terragrunt', () => {
  it('plans a unit whose dependencies can be read, saves the plan beside it, and applies that plan once', async () => {
    const repository = terragruntRepository(Network, Cluster);
    const planned = await make(repository, 'plan component=cluster');
    expect(planned).toEqual({ code: 0, output: expect.stringContaining(`Saved as ${Cluster}/tfplan`) });
    expect((await make(repository, 'apply component=cluster')).code).toBe(0);
    const plan = join(repository.dir, Cluster, 'tfplan');
    expect(repository.calls()).toEqual([
      `terragrunt exec --non-interactive --working-dir ${Cluster} -- true`,
      `${Run(Cluster)} plan -input=false -out=${plan}`,
      `${Run(Cluster)} apply -input=false ${plan}`,
    ]);
    expect(existsSync(plan)).toBe(false);
  });

  it('plans no unit on stand-ins', async () => {
    const repository = terragruntRepository(Network, Cluster);
    const refused = await make(repository, 'plan component=cluster', { STUB_UNAPPLIED: '1' });
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('dependency "network" has no outputs');
    expect(refused.output).toContain(`${Cluster} cannot be planned`);
    expect(refused.output).toContain(`terragrunt run --working-dir ${Cluster} -- plan`);
    expect(repository.calls()).toEqual([`terragrunt exec --non-interactive --working-dir ${Cluster} -- true`]);
  });

  it.each([
    `${Cluster}/terragrunt.hcl`,
    'root.hcl',
    'environments/dev/env.hcl',
    `${Region}/region.hcl`,
    'modules/aws/cluster/main.tf',
  ])('refuses to apply a plan older than %s', async file => {
    const repository = terragruntRepository(Network, Cluster);
    await make(repository, 'plan component=cluster');
    repository.calls();
    repository.write(file, '# edited\n');
    const later = Date.now() / 1000 + 5;
    utimesSync(join(repository.dir, file), later, later);
    const refused = await make(repository, 'apply component=cluster');
    expect(refused).toEqual({
      code: 2,
      output: expect.stringMatching(`is older than:\n  \\S*${file.replace(/^environments.*\//, '')}\n`),
    });
    expect(repository.calls()).toEqual([]);
  });

  it.each(['plan', 'destroy'])('%s refuses an account that nobody has filled in', async target => {
    const repository = terragruntRepository(Network);
    repository.write('environments/dev/aws/account.hcl', 'locals {\n  id = "000000000000"\n}\n');
    const refused = await make(repository, `${target} env=dev`);
    expect(refused).toEqual({ code: 2, output: expect.stringContaining('account.hcl:2:  id = "000000000000"') });
    expect(repository.calls()).toEqual([]);
  });

  it('destroys in two runs, and by the plan that was shown', async () => {
    const repository = terragruntRepository(Network);
    const shown = await make(repository, 'destroy env=dev');
    expect(shown.output).toContain('make destroy env=dev confirm=dev/aws/eu-west-1/network');
    expect((await make(repository, 'destroy confirm=dev/aws/eu-west-1/network')).code).toBe(0);
    const plan = join(repository.dir, Network, 'tfplan-destroy');
    expect(repository.calls()).toEqual([
      `${Run(Network)} init -input=false`,
      `${Run(Network)} plan -destroy -input=false -out=${plan}`,
      `${Run(Network)} apply -input=false ${plan}`,
    ]);
  });

  it('destroys no unit that is protected', async () => {
    const repository = terragruntRepository(Network);
    repository.write(`${Network}/protected.tf`, '');
    const refused = await make(repository, 'destroy');
    expect(refused).toEqual({ code: 2, output: expect.stringContaining(`Delete ${Network}/protected.tf`) });
    expect(repository.calls()).toEqual([]);
  });
});

describeWithShell('make plan-all with Terragrunt', () => {
  it('plans the units that fit in one run, saves nothing, and says in which order to go on', async () => {
    const repository = terragruntRepository(Network, Cluster, 'environments/prod/aws/eu-west-1/network');
    const { code, output } = await make(repository, 'plan-all env=dev');
    const filters = '--filter ./aws/eu-west-1/cluster --filter ./aws/eu-west-1/network';
    expect(repository.calls()).toEqual([
      `terragrunt run --all --non-interactive --working-dir environments/dev ${filters} -- plan -input=false`,
      `terragrunt find --dag --working-dir environments/dev ${filters}`,
    ]);
    expect(code).toBe(0);
    expect(output).toContain('Planned 2 units; nothing was saved.');
    expect(output).toContain('\n  make plan env=dev cloud=aws region=eu-west-1 component=network\n');
  });

  it('says so when a unit cannot be planned', async () => {
    const failed = await make(terragruntRepository(Network), 'plan-all', { STUB_FAIL: 'plan' });
    expect(failed).toEqual({ code: 2, output: expect.stringContaining('Not every unit could be planned') });
  });
});

describeWithShell('make looks after units and the roots of bootstrap with Terragrunt', () => {
  const Bootstrap = 'bootstrap/aws/dev';
  const repositoryOf = () => {
    const repository = terragruntRepository(Network);
    repository.write(`${Bootstrap}/main.tf`, '');
    return repository;
  };

  it('validate', async () => {
    const repository = repositoryOf();
    expect((await make(repository, 'validate')).code).toBe(0);
    expect(repository.calls()).toEqual([
      `${Run(Network)} validate`,
      `terraform -chdir=${Bootstrap} init -backend=false -input=false`,
      `terraform -chdir=${Bootstrap} validate`,
    ]);
  });

  it('lock, by the module of a unit, whose versions stay', async () => {
    const repository = repositoryOf();
    repository.write(`${Network}/.terraform.lock.hcl`, 'version = "5.100.0"\n');
    expect((await make(repository, 'lock env=dev')).code).toBe(0);
    const platforms = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64'].map(name => `-platform=${name}`);
    expect(repository.calls()).toEqual(
      ['modules/aws/network', Bootstrap].flatMap(folder => [
        `terraform -chdir=${folder} get`,
        `terraform -chdir=${folder} providers lock ${platforms.join(' ')}`,
      ]),
    );
    expect(repository.read(`${Network}/.terraform.lock.hcl`)).toBe('version = "5.100.0"\n');
    expect(existsSync(join(repository.dir, 'modules/aws/network/.terraform.lock.hcl'))).toBe(false);
  });

  it('fmt and lint, the units too', async () => {
    const repository = repositoryOf();
    expect((await make(repository, 'fmt')).code).toBe(0);
    expect(repository.calls()).toEqual(['terraform fmt -recursive', 'terragrunt hcl fmt']);
    expect((await make(repository, 'lint')).code).toBe(0);
    const [fmt, hcl, inputs, init, ...rules] = repository.calls();
    expect([fmt, hcl, inputs, init]).toEqual([
      'terraform fmt -check -diff -recursive',
      'terragrunt hcl fmt --check --diff',
      'terragrunt hcl validate --inputs --strict',
      'tflint --init',
    ]);
    const tflint = `tflint --recursive --config=${repository.dir}/.tflint.hcl`;
    expect(rules.filter(call => call.startsWith('tflint'))).toEqual([tflint, tflint]);
  });

  it('clean removes the cache', async () => {
    const repository = repositoryOf();
    repository.write(`${Network}/.terragrunt-cache/x/y/main.tf`, '');
    expect((await make(repository, 'clean')).code).toBe(0);
    expect(repository.list(Network)).toEqual(['terragrunt.hcl']);
  });
});
