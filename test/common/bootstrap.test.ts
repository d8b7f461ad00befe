import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { kinds, type Store, stateText, store } from './store.ts';

const Clean = ['init', 'init', 'plan', 'apply', 'init', 'state push', 'state pull'];

const KillPoints = Clean.flatMap((name, at) =>
  ['before', ...(/apply|push/.test(name) ? ['during'] : []), 'after'].map(when => [`${at + 1}:${when}`, name]),
);

function names(calls: readonly string[]): string[] {
  return calls.map(call => call.replace(/^terraform -chdir=\S+ /, '').match(/^(state )?\w+/)?.[0] ?? call);
}

/** Everything that a finished bootstrap promises, however often it was interrupted before. */
async function expectFinished(repository: Store): Promise<void> {
  const { root } = repository.kind;
  expect(repository.cloud('created')).toBe('created\n');
  expect(repository.cloud('state')).toContain('"bucket"');
  for (const left of ['bootstrap.tfstate', 'backend_override.tf', '.bootstrap.begun', '.bootstrap.lock', 'tfplan']) {
    expect([left, repository.exists(join(root, left))]).toEqual([left, false]);
  }
  repository.calls();
  const again = await repository.bootstrap();
  expect(again).toEqual({ code: 0, output: expect.stringContaining(`No changes: ${root} is bootstrapped`) });
  expect(names(repository.calls())).toEqual(['init', 'state pull', 'plan']);
}

for (const { cloud, root, store: called, address, id } of kinds) {
  describeWithShell(`bootstrap of a new state store on ${cloud}`, () => {
    it('creates it with a local state, moves the state there, and changes nothing the second time', async () => {
      const repository = store(cloud);
      const first = await repository.bootstrap();
      expect(first).toEqual({ code: 0, output: expect.stringContaining(`The state is in ${called}.`) });
      expect(names(repository.calls())).toEqual(Clean);
      const backups = repository.list(`${root}/state-backup`);
      expect(repository.list(`${root}/state-backup/${backups[0]}`)).toEqual(['bootstrap.tfstate']);
      await expectFinished(repository);
    });

    it.each(KillPoints)('killed at %s (%s): the next run finishes the work', async point => {
      const repository = store(cloud);
      expect((await repository.bootstrap({ STUB_KILL: `${point}` })).code).toBe(-1);
      expect(await repository.bootstrap()).toEqual({ code: 0, output: expect.stringContaining(called) });
      await expectFinished(repository);
    });

    it('adopts what a killed run had created but not written down', async () => {
      const repository = store(cloud);
      await repository.bootstrap({ STUB_KILL: '4:during' });
      repository.calls();
      await repository.bootstrap();
      expect(repository.calls()).toContain(`terraform -chdir=${root} import -input=false ${address} ${id}`);
    });

    it('waits for a new store that cannot be used yet', async () => {
      const repository = store(cloud);
      repository.setCloud('late', '1\n2\n');
      expect((await repository.bootstrap()).code).toBe(0);
      expect(repository.calls().filter(call => call === 'sleep 10')).toHaveLength(2);
      await expectFinished(repository);
    });

    it('gives up waiting with the reason, and goes on the next time', async () => {
      const repository = store(cloud);
      repository.setCloud('late', '1\n'.repeat(100));
      const stopped = await repository.bootstrap();
      expect(stopped).toEqual({ code: 1, output: expect.stringContaining('cannot be used yet. In some minutes') });
      expect(stopped.output).toContain('Error: ');
      repository.setCloud('late', '');
      expect((await repository.bootstrap()).code).toBe(0);
      await expectFinished(repository);
    });
  });

  describeWithShell(`bootstrap on ${cloud} where the store is there already`, () => {
    it('works with the state in it from another clone', async () => {
      const repository = store(cloud);
      repository.setCloud('bucket', '');
      repository.setCloud('state', stateText('somebody'));
      expect(await repository.bootstrap()).toEqual({ code: 0, output: expect.stringContaining('No changes') });
    });

    it('refuses one without a state that nobody here has begun', async () => {
      const repository = store(cloud);
      repository.setCloud('bucket', '');
      const refused = await repository.bootstrap();
      expect(refused).toEqual({ code: 3, output: expect.stringContaining(`exists, but holds no state of ${root}`) });
      expect(refused.output).toContain('begun on another computer');
      expect(names(repository.calls())).toEqual(['init', 'state pull']);
    });

    it('refuses two states that describe different things, and touches neither', async () => {
      const repository = store(cloud);
      const here = stateText('here', '"bucket", "key"');
      repository.setCloud('bucket', '');
      repository.setCloud('state', stateText('somebody'));
      repository.write(`${root}/bootstrap.tfstate`, here);
      expect(await repository.bootstrap()).toEqual({
        code: 3,
        output: expect.stringContaining('Two different states'),
      });
      expect(repository.cloud('state')).toBe(stateText('somebody'));
      expect(repository.read(`${root}/bootstrap.tfstate`)).toBe(here);
    });

    it('refuses to create the store of the state a second time', async () => {
      const repository = store(cloud);
      repository.setCloud('bucket', '');
      repository.setCloud('state', stateText('somebody', '"role"'));
      const refused = await repository.bootstrap();
      expect(refused).toEqual({ code: 3, output: expect.stringContaining(`import ${address} ${id}`) });
    });
  });

  describeWithShell(`bootstrap on ${cloud} without a store of its own (state.create: false)`, () => {
    it('plans and applies with the state in the store that exists', async () => {
      const repository = store(cloud, 'ci-identity');
      repository.setCloud('bucket', '');
      repository.setCloud('state', stateText('somebody'));
      expect((await repository.bootstrap()).code).toBe(0);
      repository.setCloud('state', '');
      repository.calls();
      await repository.bootstrap();
      expect(names(repository.calls()).slice(0, 3)).toEqual(['init', 'state pull', 'plan']);
    });

    it('refuses a store that does not exist', async () => {
      const refused = await store(cloud, 'ci-identity').bootstrap();
      const reason = `does not exist, and ${root} does not create it`;
      expect(refused).toEqual({ code: 3, output: expect.stringContaining(reason) });
    });
  });
}

describeWithShell('bootstrap', () => {
  it('knows its own state in the store in the form that OpenTofu writes', async () => {
    const repository = store('aws');
    expect((await repository.bootstrap({ STUB_COMPACT: '1', STUB_KILL: '6:after' })).code).toBe(-1);
    expect(await repository.bootstrap({ STUB_COMPACT: '1' })).toEqual({ code: 0, output: expect.any(String) });
    await expectFinished(repository);
  });

  it('refuses while the terraform of a killed run still works, and goes on when that has ended', async () => {
    const repository = store('aws');
    const killed = repository.bootstrap({ STUB_KILL: '4:before', STUB_SURVIVE: '2' });
    while (!repository.exists(`${repository.kind.root}/.bootstrap.lock`) || repository.cloud('number') !== '4\n')
      await new Promise(r => setTimeout(r, 20));
    await new Promise(resolve => setTimeout(resolve, 200));
    const second = await repository.bootstrap();
    expect(second).toEqual({ code: 3, output: expect.stringMatching(/still running \(process \d+\)/) });
    await killed;
    expect((await repository.bootstrap()).code).toBe(0);
    await expectFinished(repository);
  });

  it('asks before it applies, and without a terminal changes nothing', async () => {
    const repository = store('aws');
    const asked = await repository.run(['make', 'bootstrap', 'env=dev', 'cloud=aws']);
    expect(asked.output).toContain('When the plan above is right: make bootstrap env=dev cloud=aws yes=1');
    expect(names(repository.calls())).toEqual(['init', 'init', 'plan']);
    expect(repository.list(repository.kind.root)).toEqual(['backend.tf', 'main.tf']);
    expect((await repository.run(['make', 'bootstrap', 'yes=1'])).code).toBe(0);
    await expectFinished(repository);
  });
});
