import { describe, expect, it } from '@jest/globals';
import { Accounts, bootstrapKey, bucketOf, Components, type EnvironmentName, stateKey } from '../answers.ts';
import type { S3Call } from '../cloud.ts';
import { AppliedText, end, ended, Refused } from '../ended.ts';
import type { Run } from '../run.ts';

interface Identity {
  readonly account: string;
  readonly role: string;
}

const administrator = (env: EnvironmentName): Identity => ({ account: Accounts[env], role: 'admin' });

const Names = ['dev', 'staging', 'prod'] as const;

const Pipeline = { account: Accounts.dev, role: 'acme-dev-ci-apply' };
const Neighbour = { account: Accounts.dev, role: 'acme-staging-ci-apply' };
const State = bootstrapKey('dev');
const upload = (algorithm: string) =>
  ({ method: 'PUT', path: 'probe', body: 'x', headers: { 'x-amz-server-side-encryption': algorithm } }) as const;

/** The stores of state: what they are, and whom they let in. */
export function provesBootstrap(run: () => Run): void {
  async function ask(env: EnvironmentName, call: Omit<S3Call, 'bucket'>, as: Identity = administrator(env)) {
    const { cloud } = run();
    return cloud.s3(await cloud.credentials(as.account, as.role), { ...call, bucket: bucketOf(env) });
  }

  const s3 = (env: EnvironmentName, path: string) => ask(env, { method: 'GET', path });

  describe('bootstrap', () => {
    it.each(Names)('makes the bucket of %s and moves the state into it', name => {
      expect(end(run()[name].bootstrap)).toEqual(ended(0, AppliedText, `The state is in bucket ${bucketOf(name)}`));
    });

    it.each(['staging', 'prod'] as const)('has nothing to do in %s the next time', name => {
      const said = `No changes: bootstrap/aws/${name} is bootstrapped`;
      expect(end(run()[name].secondBootstrap)).toEqual(ended(0, said));
    });

    it.each(Names)('keeps the states of %s, and only those, in a bucket of its own', async name => {
      const listed = await s3(name, '?list-type=2');
      const keys = [...listed.text.matchAll(/<Key>([^<]+)</g)].map(([, key]) => key);
      const applied = name === 'staging' ? [] : Components.map(component => stateKey({ env: name, component }));
      expect(keys.sort()).toEqual([bootstrapKey(name), ...applied].sort());
    });

    it.each(Names)('encrypts every state of %s with the key of the environment', async name => {
      const { headers } = await s3(name, bootstrapKey(name));
      expect(headers).toMatchObject({
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': `alias/${bucketOf(name)}`,
      });
    });

    it.each([
      ['?versioning', '<Status>Enabled</Status>'],
      ['?encryption', '<SSEAlgorithm>aws:kms</SSEAlgorithm>'],
      ['?encryption', '<BucketKeyEnabled>true</BucketKeyEnabled>'],
      ['?publicAccessBlock', '<RestrictPublicBuckets>true</RestrictPublicBuckets>'],
      ['?policy', '"DenyInsecureTransport"'],
      ['?logging', `<TargetBucket>${bucketOf('prod')}-logs</TargetBucket>`],
    ])('gives the bucket of prod %s with %s', async (path, text) => {
      expect(await s3('prod', path)).toMatchObject({ status: 200, text: expect.stringContaining(text) });
    });
  });

  describe('access to state', () => {
    it.each([
      { who: 'its pipeline', as: Pipeline, call: { method: 'GET', path: State }, status: 200 },
      { who: 'its pipeline', as: Pipeline, call: { method: 'DELETE', path: `${State}?versionId=1` }, status: 403 },
      { who: 'its pipeline', as: Pipeline, call: { method: 'PUT', path: '?publicAccessBlock' }, status: 403 },
      { who: 'its pipeline under the key of S3', as: Pipeline, call: upload('AES256'), status: 403 },
      { who: 'its pipeline under the key of the account', as: Pipeline, call: upload('aws:kms'), status: 403 },
      { who: 'the pipeline of its neighbour', as: Neighbour, call: { method: 'GET', path: State }, status: 403 },
      { who: 'a stranger', as: administrator('prod'), call: { method: 'GET', path: State }, status: 403 },
    ] as const)('the bucket of dev answers $who, $call.method $call.path, with $status', async asked => {
      expect((await ask('dev', asked.call, asked.as)).status).toBe(asked.status);
    });

    it.each(Names)('nothing in %s has a right in another environment', async name => {
      const { text } = await s3(name, bootstrapKey(name));
      expect(text).toContain(`arn:aws:s3:::${bucketOf(name)}/*`);
      const others = Names.filter(other => other !== name);
      const foreign = others.flatMap(other => [bucketOf(other), `acme-${other}-`, `acme-${other}/`]);
      const accounts = others.map(other => Accounts[other]).filter(account => account !== Accounts[name]);
      expect([...foreign, ...accounts].filter(named => text.includes(named))).toEqual([]);
    });

    it('credentials of another account are refused: before there is a bucket, in the backend, in the provider', () => {
      const { dev } = run();
      const refused = `AWS account ID not allowed: ${Accounts.prod}`;
      expect(end(dev.refusedBootstrap)).toEqual(ended(Refused, `not allowed: ${Accounts.prod}`, 'Nothing was created'));
      expect(end(dev.refusedByBackend)).toEqual(ended(Refused, refused));
      const place = 'on providers.tf line 1, in provider "aws"';
      expect(end(dev.refusedByProvider)).toEqual(ended(Refused, 'not allowed', place));
    });
  });
}
