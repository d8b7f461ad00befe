import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { kindOn, kinds, stateText, store } from './store.ts';

const Root = kindOn('aws').root;

// The wording of Terraform 1.11.4 and of OpenTofu 1.12.6: S3 seen against moto, the others against test/azure and test/gcp
// or read in the backends. The long name is what S3 allows at most.
const Missing = {
  aws: [
    'S3 bucket "acme-dev-state" does not exist.',
    `S3 bucket "${'a'.repeat(63)}" does not exist.`,
    'S3 bucket does not exist.',
    'S3 bucket "acme-dev-state" does\nnot exist.',
  ],
  azure: [
    "unexpected status 404 (404 Not Found) with error: ResourceNotFound: The Resource 'Microsoft.Storage/storageAccounts/acmedevstate' under resource group 'acme-dev-state' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    "The Resource\n'Microsoft.Storage/storageAccounts/acmedevstate' under\nresource group 'acme-dev-state' was\nnot found.",
    "unexpected status 404 (404 Not Found) with error: ResourceGroupNotFound: Resource group 'acme-dev-state' could not be found.",
    'error listing access keys on the storage account: RESPONSE 404: 404 Not Found\nERROR CODE: ResourceGroupNotFound',
  ],
  gcp: [
    "querying Cloud Storage failed: storage: bucket doesn't exist",
    "querying Cloud Storage failed: storage: bucket doesn't exist: googleapi: Error 404: The specified bucket does not exist., notFound",
    "querying Cloud Storage failed: storage:\nbucket doesn't exist",
  ],
};

const OtherFailures = {
  aws: [
    'Error: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, request send failed, dial tcp 127.0.0.1:9: connect: connection refused',
    'Error: Failed to get existing workspaces: Unable to list objects in S3 bucket "acme-dev-state" with prefix "env:/": operation error S3: ListObjectsV2, https response error StatusCode: 403, AccessDenied',
    'Error: Failed to get existing workspaces: Unable to list objects in S3 bucket "acme-dev-state": StatusCode: 301, PermanentRedirect',
    'Error: No valid credential sources found',
    'Error: Invalid provider: the requested module does not exist',
    'Error: Error loading state: the object does not exist in S3 bucket "acme-dev-state"',
  ],
  azure: [
    'Error: building account: could not acquire access token to parse claims: please run az login',
    'dial tcp: lookup acmedevstate.blob.core.windows.net: no such host',
    "unexpected status 404 (404 Not Found) with error: SubscriptionNotFound: The subscription '33333333-3333-4333-8333-333333333333' could not be found.",
    "unexpected status 403 (403 Forbidden) with error: AuthorizationFailed: The client does not have authorization to perform action 'Microsoft.Storage/storageAccounts/read' over scope '/resourceGroups/acme-dev-state' or the scope is invalid.",
    'unexpected status 404 (404 The specified resource does not exist.) with ResourceNotFound: The specified resource does not exist.',
    "The Resource 'Microsoft.Storage/storageAccounts/another' under resource group 'acme-dev-state' was not found.",
  ],
  gcp: [
    'querying Cloud Storage failed: googleapi: Error 403: does not have storage.objects.list access to the Google Cloud Storage bucket. Permission denied on resource (or it may not exist)., forbidden',
    'storage.NewClient() failed: dialing: google: could not find default credentials.',
    "querying Cloud Storage failed: storage: object doesn't exist",
    'querying Cloud Storage failed: Get "https://storage.googleapis.com/storage/v1/b/acme-dev-state/o": dial tcp: lookup storage.googleapis.com: no such host',
  ],
};

for (const { cloud, root, store: called } of kinds) {
  describeWithShell(`whether a store exists on ${cloud}`, () => {
    it.each(Missing[cloud])('takes %j for one that does not exist', async text => {
      const repository = store(cloud);
      expect((await repository.bootstrap({ STUB_MISSING: text })).code).toBe(0);
      expect(repository.cloud('created')).toBe('created\n');
    });

    it.each(OtherFailures[cloud])('stops at %j, with or without a local state', async text => {
      const repository = store(cloud);
      const stopped = await repository.bootstrap({ STUB_INIT_ERROR: text });
      expect(stopped).toEqual({
        code: 1,
        output: expect.stringContaining(`Could not find out whether ${called} exists`),
      });
      expect(stopped.output).toContain(text);
      repository.write(`${root}/bootstrap.tfstate`, stateText('here'));
      expect((await repository.bootstrap({ STUB_INIT_ERROR: text })).code).toBe(1);
      expect(repository.calls().filter(call => !call.includes(' init '))).toEqual([]);
      expect(repository.cloud('created')).toBe('');
      expect(repository.list(root)).toEqual(['backend.tf', 'bootstrap.tfstate', 'main.tf']);
    });
  });
}

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
    const repository = store('aws');
    repository.write(join(Root, file), text);
    const refused = await repository.bootstrap();
    expect(refused).toEqual({ code: 3, output: expect.stringContaining(message) });
    expect(repository.calls()).toEqual([]);
    expect(repository.read(join(Root, file))).toBe(text);
  });

  it('a workspace', async () => {
    const repository = store('aws');
    const refused = await repository.bootstrap({ TF_WORKSPACE: 'prod' });
    expect(refused).toEqual({ code: 3, output: expect.stringContaining('unset TF_WORKSPACE') });
    expect(repository.calls()).toEqual([]);
  });

  it('a folder that is no bootstrap root', async () => {
    const repository = store('aws');
    expect((await repository.run(['sh', 'scripts/bootstrap.sh', 'bootstrap'])).code).toBe(2);
  });

  it('a backend of another kind', async () => {
    const repository = store('aws');
    repository.write(`${Root}/backend.tf`, 'terraform {\n  backend "http" {\n  }\n}\n');
    const refused = await repository.bootstrap();
    expect(refused).toEqual({ code: 2, output: expect.stringContaining('names no backend that') });
    expect(repository.calls()).toEqual([]);
  });

  it('keeps arguments for the bucket away from the local state', async () => {
    const repository = store('aws');
    const TF_CLI_ARGS_init = '-backend-config=use_path_style=true';
    expect((await repository.bootstrap({ TF_CLI_ARGS_init })).code).toBe(0);
    expect(repository.cloud('init-args')).toBe(`${TF_CLI_ARGS_init}\n\n${TF_CLI_ARGS_init}\n`);
  });
});
