import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { Root, stateText, store } from './store.ts';

// The wording of Terraform 1.11.4 and of OpenTofu 1.12.6, both seen against moto; the long name is what S3 allows at most.
const Missing = [
  'S3 bucket "acme-dev-state" does not exist.',
  `S3 bucket "${'a'.repeat(63)}" does not exist.`,
  'S3 bucket does not exist.',
  'S3 bucket "acme-dev-state" does\nnot exist.',
];

const OtherFailures = [
  'Error: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, request send failed, dial tcp 127.0.0.1:9: connect: connection refused',
  'Error: Failed to get existing workspaces: Unable to list objects in S3 bucket "acme-dev-state" with prefix "env:/": operation error S3: ListObjectsV2, https response error StatusCode: 403, AccessDenied',
  'Error: Failed to get existing workspaces: Unable to list objects in S3 bucket "acme-dev-state": StatusCode: 301, PermanentRedirect',
  'Error: No valid credential sources found',
  'Error: Invalid provider: the requested module does not exist',
  'Error: Error loading state: the object does not exist in S3 bucket "acme-dev-state"',
];

describeWithShell('whether the bucket exists', () => {
  it.each(Missing)('takes %j for a bucket that does not exist', async text => {
    const repository = store();
    expect((await repository.bootstrap({ STUB_MISSING: text })).code).toBe(0);
    expect(repository.cloud('created')).toBe('created\n');
  });

  it.each(OtherFailures)('stops at %j, with or without a local state', async text => {
    const repository = store();
    const stopped = await repository.bootstrap({ STUB_INIT_ERROR: text });
    expect(stopped).toEqual({
      code: 1,
      output: expect.stringContaining('Could not find out whether bucket acme-dev-state exists'),
    });
    expect(stopped.output).toContain(text);
    repository.write(`${Root}/bootstrap.tfstate`, stateText('here'));
    expect((await repository.bootstrap({ STUB_INIT_ERROR: text })).code).toBe(1);
    expect(repository.calls()).toHaveLength(2);
    expect(repository.cloud('created')).toBe('');
    expect(repository.list(Root)).toEqual(['backend.tf', 'bootstrap.tfstate', 'main.tf']);
  });
});

describeWithShell('bootstrap refuses before it starts', () => {
  it.each([
    {
      what: 'a state that could not be saved',
      file: 'errored.tfstate',
      text: 'x',
      message: 'A state that could not be saved',
    },
    {
      what: 'a local state of other origin',
      file: 'terraform.tfstate',
      text: 'x',
      message: 'mv bootstrap/aws/dev/terraform.tfstate',
    },
    {
      what: 'an override of other origin',
      file: 'backend_override.tf',
      text: 'terraform {}\n',
      message: 'was not written by this script',
    },
    {
      what: 'a placeholder',
      file: 'providers.tf',
      text: '\n  a = "000000000000"\n',
      message: `${Root}/providers.tf:2:`,
    },
  ])('$what', async ({ file, text, message }) => {
    const repository = store();
    repository.write(join(Root, file), text);
    const refused = await repository.bootstrap();
    expect(refused).toEqual({ code: 3, output: expect.stringContaining(message) });
    expect(repository.calls()).toEqual([]);
    expect(repository.read(join(Root, file))).toBe(text);
  });

  it('a workspace', async () => {
    const repository = store();
    const refused = await repository.bootstrap({ TF_WORKSPACE: 'prod' });
    expect(refused).toEqual({ code: 3, output: expect.stringContaining('unset TF_WORKSPACE') });
    expect(repository.calls()).toEqual([]);
  });

  it('a folder that is no bootstrap root', async () => {
    const repository = store();
    expect((await repository.run(['sh', 'scripts/bootstrap.sh', 'bootstrap'])).code).toBe(2);
  });

  it('keeps arguments for the bucket away from the local state', async () => {
    const repository = store();
    const TF_CLI_ARGS_init = '-backend-config=use_path_style=true';
    expect((await repository.bootstrap({ TF_CLI_ARGS_init })).code).toBe(0);
    expect(repository.cloud('init-args')).toBe(`${TF_CLI_ARGS_init}\n\n${TF_CLI_ARGS_init}\n`);
  });
});
