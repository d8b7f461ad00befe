import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { Root, type Store, stateText, store } from './store.ts';

const Clean = ['init', 'init', 'plan', 'apply', 'init', 'state push', 'state pull'];

function names(calls: readonly string[]): string[] {
  return calls.map(call => call.replace(/^terraform -chdir=\S+ /, '').match(/^(state )?\w+/)?.[0] ?? call);
}

/** Everything that a finished bootstrap promises, however often it was interrupted before. */
async function expectFinished(repository: Store): Promise<void> {
  expect(repository.cloud('created')).toBe('created\n');
  expect(repository.cloud('state')).toContain('"bucket"');
  for (const left of ['bootstrap.tfstate', 'backend_override.tf', '.bootstrap.begun', '.bootstrap.lock', 'tfplan']) {
    expect([left, repository.exists(join(Root, left))]).toEqual([left, false]);
  }
  repository.calls();
  const again = await repository.bootstrap();
  expect(again).toEqual({ code: 0, output: expect.stringContaining('No changes: bootstrap/aws/dev is bootstrapped') });
  expect(names(repository.calls())).toEqual(['init', 'state pull', 'plan']);
}

describeWithShell('bootstrap of a new state store', () => {
  it('creates the bucket with a local state, moves the state there, and changes nothing the second time', async () => {
    const repository = store();
    const first = await repository.bootstrap();
    expect(first).toEqual({ code: 0, output: expect.stringContaining('The state is in bucket acme-dev-state') });
    expect(names(repository.calls())).toEqual(Clean);
    const backups = repository.list(`${Root}/state-backup`);
    expect(repository.list(`${Root}/state-backup/${backups[0]}`)).toEqual(['bootstrap.tfstate']);
    await expectFinished(repository);
  });

  const points = Clean.flatMap((name, at) =>
    ['before', ...(/apply|push/.test(name) ? ['during'] : []), 'after'].map(when => [`${at + 1}:${when}`, name]),
  );

  it.each(points)('killed at %s (%s): the next run finishes the work', async point => {
    const repository = store();
    expect((await repository.bootstrap({ STUB_KILL: `${point}` })).code).toBe(-1);
    expect(await repository.bootstrap()).toEqual({ code: 0, output: expect.stringContaining('bucket acme-dev-state') });
    await expectFinished(repository);
  });

  it('adopts the bucket that a killed run had created but not written down', async () => {
    const repository = store();
    await repository.bootstrap({ STUB_KILL: '4:during' });
    repository.calls();
    await repository.bootstrap();
    expect(repository.calls()).toContain(
      `terraform -chdir=${Root} import -input=false module.state.aws_s3_bucket.this acme-dev-state`,
    );
  });

  it('knows its own state in the bucket in the form that OpenTofu writes', async () => {
    const repository = store();
    expect((await repository.bootstrap({ STUB_COMPACT: '1', STUB_KILL: '6:after' })).code).toBe(-1);
    expect(await repository.bootstrap({ STUB_COMPACT: '1' })).toEqual({ code: 0, output: expect.any(String) });
    await expectFinished(repository);
  });

  it('waits for a new bucket that cannot be seen yet', async () => {
    const repository = store();
    repository.setCloud('late', '1\n2\n');
    expect((await repository.bootstrap()).code).toBe(0);
    expect(repository.calls().filter(call => call === 'sleep 10')).toHaveLength(2);
    await expectFinished(repository);
  });

  it('refuses while the terraform of a killed run still works, and goes on when that has ended', async () => {
    const repository = store();
    const killed = repository.bootstrap({ STUB_KILL: '4:before', STUB_SURVIVE: '2' });
    while (!repository.exists(`${Root}/.bootstrap.lock`) || repository.cloud('number') !== '4\n')
      await new Promise(r => setTimeout(r, 20));
    await new Promise(resolve => setTimeout(resolve, 200));
    const second = await repository.bootstrap();
    expect(second).toEqual({ code: 3, output: expect.stringMatching(/still running \(process \d+\)/) });
    await killed;
    expect((await repository.bootstrap()).code).toBe(0);
    await expectFinished(repository);
  });

  it('asks before it applies, and without a terminal changes nothing', async () => {
    const repository = store();
    const asked = await repository.run(['make', 'bootstrap', 'env=dev', 'cloud=aws']);
    expect(asked.output).toContain('When the plan above is right: make bootstrap env=dev cloud=aws yes=1');
    expect(names(repository.calls())).toEqual(['init', 'init', 'plan']);
    expect(repository.list(Root)).toEqual(['backend.tf', 'main.tf']);
    expect((await repository.run(['make', 'bootstrap', 'yes=1'])).code).toBe(0);
    await expectFinished(repository);
  });
});

describeWithShell('bootstrap where the bucket is there already', () => {
  it('works with the state in the bucket from another clone', async () => {
    const repository = store();
    repository.setCloud('bucket', '');
    repository.setCloud('state', stateText('somebody'));
    expect(await repository.bootstrap()).toEqual({ code: 0, output: expect.stringContaining('No changes') });
  });

  it('refuses a bucket without a state that nobody here has begun', async () => {
    const repository = store();
    repository.setCloud('bucket', '');
    const refused = await repository.bootstrap();
    expect(refused).toEqual({
      code: 3,
      output: expect.stringContaining('exists, but holds no state of bootstrap/aws/dev'),
    });
    expect(refused.output).toContain('begun on another computer');
    expect(names(repository.calls())).toEqual(['init', 'state pull']);
  });

  it('refuses two states that describe different things, and touches neither', async () => {
    const repository = store();
    repository.setCloud('bucket', '');
    repository.setCloud('state', stateText('somebody'));
    repository.write(`${Root}/bootstrap.tfstate`, stateText('here', '"bucket", "key"'));
    expect(await repository.bootstrap()).toEqual({ code: 3, output: expect.stringContaining('Two different states') });
    expect(repository.cloud('state')).toBe(stateText('somebody'));
    expect(repository.read(`${Root}/bootstrap.tfstate`)).toBe(stateText('here', '"bucket", "key"'));
  });

  it('refuses to create the bucket that holds the state a second time', async () => {
    const repository = store();
    repository.setCloud('bucket', '');
    repository.setCloud('state', stateText('somebody', ''));
    const refused = await repository.bootstrap();
    expect(refused).toEqual({
      code: 3,
      output: expect.stringContaining('import module.state.aws_s3_bucket.this acme-dev-state'),
    });
  });
});

describeWithShell('bootstrap without a bucket of its own (state.create: false)', () => {
  const identity = 'module "ci_identity" {\n  source = "../../../modules/aws/ci-identity"\n}\n';

  it('plans and applies with the state in the bucket that exists', async () => {
    const repository = store(identity);
    repository.setCloud('bucket', '');
    repository.setCloud('state', stateText('somebody'));
    expect((await repository.bootstrap()).code).toBe(0);
    repository.setCloud('state', '');
    repository.calls();
    await repository.bootstrap();
    expect(names(repository.calls()).slice(0, 3)).toEqual(['init', 'state pull', 'plan']);
  });

  it('refuses a bucket that does not exist', async () => {
    const repository = store(identity);
    const refused = await repository.bootstrap();
    expect(refused).toEqual({
      code: 3,
      output: expect.stringContaining('does not exist, and bootstrap/aws/dev does not create it'),
    });
  });
});
