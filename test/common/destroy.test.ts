import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { commonRepository, type Repository } from './repository.ts';

const Path = 'prod/aws/eu-west-1/network';
const Root = `environments/${Path}`;

async function git(repository: Repository, ...args: string[]): Promise<void> {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  expect(await repository.run(['git', ...identity, ...args])).toEqual({ code: 0, output: expect.any(String) });
}

describeWithShell('make destroy of an unprotected root', () => {
  it('shows and saves the plan first, then destroys by that plan when the path is repeated', async () => {
    const repository = commonRepository(Root);
    const shown = await repository.run(['make', 'destroy', 'env=prod']);
    expect(shown.code).toBe(2);
    expect(shown.output).toContain(
      `Nothing was destroyed yet. To destroy what this plan lists: make destroy env=prod confirm=${Path}`,
    );
    expect((await repository.run(['make', 'destroy', 'env=prod', `confirm=${Path}`])).code).toBe(0);
    expect(repository.calls().map(call => call.replace(`terraform -chdir=${Root} `, ''))).toEqual([
      'init -input=false',
      'plan -destroy -input=false -out=tfplan-destroy',
      'apply -input=false tfplan-destroy',
    ]);
    expect(repository.list(Root)).toEqual(['main.tf']);
  });

  it.each([
    'confirm=yes',
    'confirm=%',
    'confirm=dev/aws/eu-west-1/network',
    `confirm=${Path}/`,
    `confirm=${Path}${Path}`,
    `confirm=${Path} x`,
  ])('refuses %s', async confirm => {
    const repository = commonRepository(Root);
    await repository.run(['make', 'destroy']);
    repository.calls();
    const refused = await repository.run(['make', 'destroy', confirm]);
    expect(refused).toEqual({ code: 2, output: expect.stringContaining(`names another root than ${Path}`) });
    expect(repository.calls()).toEqual([]);
  });

  it('does not take confirm from the shell', async () => {
    const repository = commonRepository(Root);
    await repository.run(['make', 'destroy']);
    await repository.run(['make', 'destroy'], { confirm: Path });
    expect(repository.calls().filter(call => call.includes(' apply '))).toEqual([]);
  });

  it('refuses without a saved plan, or with one older than the files', async () => {
    const repository = commonRepository(Root);
    const confirmed = ['make', 'destroy', `confirm=${Path}`];
    expect((await repository.run(confirmed)).output).toContain('There is no saved plan');
    await repository.run(['make', 'destroy']);
    repository.calls();
    const later = Date.now() / 1000 + 5;
    utimesSync(join(repository.dir, Root, 'main.tf'), later, later);
    expect((await repository.run(confirmed)).output).toContain('is older than');
    expect(repository.calls()).toEqual([]);
  });

  it('leaves a destroy plan alone in make apply', async () => {
    const repository = commonRepository(Root);
    await repository.run(['make', 'destroy']);
    expect((await repository.run(['make', 'apply'])).output).toContain('There is no saved plan');
  });
});

describeWithShell('make destroy of a protected root', () => {
  it.each([[], [`confirm=${Path}`]])('refuses and says the two steps %j', async (...confirm) => {
    const repository = commonRepository(Root);
    repository.write(`${Root}/protected.tf`, '');
    const refused = await repository.run(['make', 'destroy', ...confirm]);
    expect(refused.code).toBe(2);
    expect(refused.output).toContain(`1. Delete ${Root}/protected.tf in a pull request.`);
    expect(refused.output).toContain(`repeat with confirm=${Path}`);
    expect(repository.calls()).toEqual([]);
  });

  it('refuses while the protection is only deleted in the working copy, and goes on when that is committed', async () => {
    const repository = commonRepository(Root);
    repository.write(`${Root}/protected.tf`, '');
    await git(repository, 'init', '-q');
    await git(repository, 'add', '.');
    await git(repository, 'commit', '-qm', 'first');
    await git(repository, 'rm', '-q', `${Root}/protected.tf`);
    const refused = await repository.run(['make', 'destroy']);
    expect(refused.output).toContain('protected.tf is deleted here, but not in a commit');
    expect(repository.calls()).toEqual([]);
    await git(repository, 'commit', '-qm', 'unprotect');
    expect((await repository.run(['make', 'destroy'])).output).toContain(`confirm=${Path}`);
    expect((await repository.run(['make', 'destroy', `confirm=${Path}`])).code).toBe(0);
  });
});
