import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { kindOn, stateText, store } from './store.ts';

const { root } = kindOn('azure');

// A container of an account, and rights on it, come after the account itself.
describeWithShell('a storage account that is not yet a store', () => {
  it('is finished by whoever began, when a run was killed before the container', async () => {
    const repository = store('azure');
    await repository.bootstrap({ STUB_KILL: '4:during' });
    repository.setCloud('bare', '');
    expect(await repository.bootstrap()).toEqual({ code: 0, output: expect.stringContaining('The state is in') });
  });

  it('is finished by whoever began, when a run was killed before their rights arrived', async () => {
    const repository = store('azure');
    expect((await repository.bootstrap({ STUB_KILL: '4:after' })).code).toBe(-1);
    repository.setCloud('late', '1\n2\n');
    expect(await repository.bootstrap()).toEqual({ code: 0, output: expect.stringContaining('Moving the state') });
  });

  it('is left alone by others', async () => {
    const bare = store('azure');
    bare.setCloud('bucket', '');
    bare.setCloud('bare', '');
    expect(await bare.bootstrap()).toEqual({ code: 3, output: expect.stringContaining('begun on another computer') });
    const closed = store('azure');
    closed.setCloud('bucket', '');
    closed.setCloud('late', '1\n');
    const refused = await closed.bootstrap();
    expect(refused).toEqual({ code: 1, output: expect.stringContaining('AuthorizationPermissionMismatch') });
    expect(refused.output).toContain('Nothing was created');
  });

  // The state may have arrived: what is here is perhaps older than what is there.
  it('is left alone by whoever has sent their state', async () => {
    const repository = store('azure');
    expect((await repository.bootstrap({ STUB_KILL: '6:after' })).code).toBe(-1);
    repository.setCloud('late', '1\n');
    expect((await repository.bootstrap()).code).toBe(1);
    expect(repository.read(`${root}/bootstrap.tfstate`)).toContain('"bucket"');
    expect((await repository.bootstrap()).code).toBe(0);
  });
});

// Which sees an account that does not exist as a host name that is not found, and so may be a matter of this network.
describeWithShell('a Terraform that does not ask Azure for the account', () => {
  it('is made to ask, when the host is not found', async () => {
    const repository = store('azure');
    expect((await repository.bootstrap({ STUB_HOST: '1' })).code).toBe(0);
    expect(repository.calls()[1]).toContain('-backend-config=use_azuread_auth=false');
  });

  it('stops when the account is there all the same', async () => {
    const repository = store('azure');
    repository.setCloud('bucket', '');
    repository.setCloud('state', stateText('somebody'));
    const stopped = await repository.bootstrap({ STUB_INIT_ERROR: 'no such host' });
    expect(stopped).toEqual({ code: 1, output: expect.stringContaining('no such host') });
  });
});
