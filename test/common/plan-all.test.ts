import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { commonRepository, type Ended, type Repository } from './repository.ts';

const rootOf = (component: string, region = 'eu-west-1') => `environments/dev/aws/${region}/${component}`;

function planAll(repository: Repository, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return repository.run(['make', 'plan-all', 'env=dev'], env);
}

const planned = (repository: Repository) =>
  repository.calls().flatMap(call => /-chdir=(\S+) plan/.exec(call)?.slice(1) ?? []);

describeWithShell('make plan-all', () => {
  it('plans every root of an environment in the order in which they build on each other', async () => {
    const components = ['data', 'own', 'kubernetes-addons', 'addon-resources', 'cluster', 'secrets', 'network'];
    const repository = commonRepository(
      ...components.map(component => rootOf(component)),
      rootOf('network', 'us-east-1'),
      'environments/prod/aws/eu-west-1/network',
    );
    const { code, output } = await planAll(repository);
    expect(code).toBe(0);
    const order = ['network', 'secrets', 'cluster', 'addon-resources', 'kubernetes-addons', 'data', 'own'];
    expect(planned(repository)).toEqual([...order.map(name => rootOf(name)), rootOf('network', 'us-east-1')]);
    expect(output).toContain(
      'apply them in this order:\n  make apply env=dev cloud=aws region=eu-west-1 component=network',
    );
  });

  it('stops at the first root that cannot be planned, and says what is planned already', async () => {
    const repository = commonRepository(rootOf('network'), rootOf('cluster'));
    repository.write(`${rootOf('cluster')}/main.tf`, 'locals {\n  account = "000000000000"\n}\n');
    const { code, output } = await planAll(repository);
    expect(code).not.toBe(0);
    expect(output).toContain(`Stopped at ${rootOf('cluster')}`);
    expect(output).toContain('make apply env=dev cloud=aws region=eu-west-1 component=network');
    expect(planned(repository)).toEqual([rootOf('network')]);
  });

  it('asks which environment where there are several', async () => {
    const repository = commonRepository(rootOf('network'), 'environments/prod/aws/eu-west-1/network');
    const { code, output } = await repository.run(['make', 'plan-all']);
    expect(code).toBe(2);
    expect(output).toContain('which env? one of: dev prod. For example: make plan-all env=dev');
  });
});

describeWithShell('a workspace', () => {
  it.each(['init', 'plan', 'apply', 'destroy', 'bootstrap'])(
    'stops make %s before anything hears of it',
    async target => {
      const repository = commonRepository(rootOf('network'), 'bootstrap/aws/dev');
      repository.write(
        'bootstrap/aws/dev/backend.tf',
        'terraform {\n  backend "s3" {\n    bucket = "acme-dev"\n  }\n}\n',
      );
      const { code, output } = await repository.run(['make', target], { TF_WORKSPACE: 'other' });
      expect(code).toBe(2);
      expect(output).toContain('TF_WORKSPACE is other');
      expect(output).toContain('unset TF_WORKSPACE');
      expect(repository.calls()).toEqual([]);
    },
  );
});
