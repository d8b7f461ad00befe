import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { type Cloud, type S3Call, startCloud } from './cloud.ts';
import {
  Accounts,
  Answers,
  bootstrapKey,
  bucketOf,
  devJourney,
  type EnvironmentName,
  LeftLock,
  networkKey,
  prodJourney,
  stagingJourney,
} from './journeys.ts';
import { type Ended, type Workplace, workplace } from './workplace.ts';

interface Person {
  readonly account: string;
  readonly role: string;
}

const administrator = (env: EnvironmentName): Person => ({ account: Accounts[env], role: 'admin' });

const Names = ['dev', 'staging', 'prod'] as const;

/** How a command ended, with all that it printed on one line: terraform breaks its messages as wide as it likes. */
const end = ({ code, output }: Ended) => ({ code, output: output.replace(/[\s│╷╵]+/g, ' ') });

const ended = (code: number, ...texts: readonly string[]) => ({
  code,
  output: expect.stringMatching(new RegExp(`^${texts.map(text => `(?=.*${text})`).join('')}`, 's')),
});

// Terraform itself makes an empty state of a workspace as soon as it hears its name.
const StrayState = `env:/other/${networkKey('prod')}`;

const Applied = 'Apply complete! Resources: [0-9]+ added, 0 changed, 0 destroyed';

// What make makes of the exit codes of terraform and of the scripts.
const Refused = 2;

describeWith(['terraform', 'AWS provider mirror', 'moto_server'], 'a generated AWS repository, really applied', () => {
  let cloud: Cloud;
  let place: Workplace;
  let dev: Awaited<ReturnType<typeof devJourney>>;
  let staging: Awaited<ReturnType<typeof stagingJourney>>;
  let prod: Awaited<ReturnType<typeof prodJourney>>;

  // Three people work at the same time: the AWS provider waits for more than half of it.
  beforeAll(async () => {
    cloud = await startCloud();
    place = await workplace(Answers);
    const journeys = [devJourney(cloud, place), stagingJourney(cloud, place), prodJourney(cloud, place)] as const;
    [dev, staging, prod] = await Promise.all(journeys);
  }, 600_000);

  afterAll(async () => {
    place?.stop();
    await cloud?.stop();
  });

  async function ask(env: EnvironmentName, call: Omit<S3Call, 'bucket'>, as: Person = administrator(env)) {
    return cloud.s3(await cloud.credentials(as.account, as.role), { ...call, bucket: bucketOf(env) });
  }

  const s3 = (env: EnvironmentName, path: string) => ask(env, { method: 'GET', path });

  it.each(Names)('bootstraps %s and moves the state into the bucket', name => {
    const { bootstrap } = { dev, staging, prod }[name];
    expect(end(bootstrap)).toEqual(ended(0, Applied, `The state is in bucket ${bucketOf(name)}`));
  });

  it('has nothing to do the next time', () => {
    expect(end(staging.secondBootstrap)).toEqual(ended(0, 'No changes: bootstrap/aws/staging is bootstrapped'));
    expect(end(prod.secondBootstrap)).toEqual(ended(0, 'No changes: bootstrap/aws/prod is bootstrapped'));
  });

  it.each(Names)('keeps the states of %s, and only those, in a bucket of its own', async name => {
    const listed = await s3(name, '?list-type=2');
    const keys = [...listed.text.matchAll(/<Key>([^<]+)</g)].map(([, key]) => key);
    const networks = name === 'staging' ? [] : [networkKey(name)];
    expect(keys.filter(key => key !== StrayState)).toEqual([bootstrapKey(name), ...networks]);
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

  const Pipeline = { account: Accounts.dev, role: 'acme-dev-ci-apply' };
  const Neighbour = { account: Accounts.dev, role: 'acme-staging-ci-apply' };
  const State = bootstrapKey('dev');
  const upload = (algorithm: string) =>
    ({ method: 'PUT', path: 'probe', body: 'x', headers: { 'x-amz-server-side-encryption': algorithm } }) as const;

  it.each([
    { who: 'its pipeline', as: Pipeline, call: { method: 'GET', path: State }, status: 200 },
    { who: 'its pipeline', as: Pipeline, call: { method: 'DELETE', path: `${State}?versionId=1` }, status: 403 },
    { who: 'its pipeline', as: Pipeline, call: { method: 'PUT', path: '?publicAccessBlock' }, status: 403 },
    { who: 'its pipeline under the key of S3', as: Pipeline, call: upload('AES256'), status: 403 },
    { who: 'its pipeline under the key of the account', as: Pipeline, call: upload('aws:kms'), status: 403 },
    { who: 'the pipeline of its neighbour', as: Neighbour, call: { method: 'GET', path: State }, status: 403 },
    { who: 'a stranger', as: administrator('prod'), call: { method: 'GET', path: State }, status: 403 },
  ] as const)('the bucket of dev answers $who, $call.method $call.path, with $status', async ({ as, call, status }) => {
    expect((await ask('dev', call, as)).status).toBe(status);
  });

  it.each(Names)('gives nothing in %s a right in another environment', async name => {
    const { text } = await s3(name, bootstrapKey(name));
    expect(text).toContain(`arn:aws:s3:::${bucketOf(name)}/*`);
    const others = Names.filter(other => other !== name);
    const foreign = others.flatMap(other => [bucketOf(other), `acme-${other}-`, `acme-${other}/`]);
    const accounts = others.map(other => Accounts[other]).filter(account => account !== Accounts[name]);
    expect([...foreign, ...accounts].filter(named => text.includes(named))).toEqual([]);
  });

  it('applies a network, and a second plan finds no change', () => {
    expect(end(dev.apply)).toEqual(ended(0, Applied));
    expect(end(dev.secondPlan)).toEqual(ended(0, 'No changes. Your infrastructure matches the configuration'));
  });

  it('applies a network with all that there is, and a second plan finds no change but the gaps of the emulator', () => {
    expect(end(prod.apply)).toEqual(ended(0, Applied));
    expect(end(prod.secondPlan)).toEqual(ended(0, '[a-z]'));
    expect(prod.changes).toEqual([]);
  });

  it('refuses a second apply while the first is running', () => {
    expect(end(prod.concurrentApply)).toEqual(ended(Refused, 'Error acquiring the state lock', networkKey('prod')));
  });

  it('shows whose lock is in the way, and takes it away as docs/operations.md says', () => {
    expect(end(dev.refusedByLock)).toEqual(ended(Refused, 'Error acquiring the state lock', LeftLock.ID, LeftLock.Who));
    expect(end(dev.unlock)).toEqual(ended(0, 'successfully unlocked'));
    expect(end(dev.plan)).toEqual(ended(0, 'Saved as'));
  });

  it('minds a lock in the table and a lock beside the state, when both are in use', () => {
    const refused = ended(Refused, 'Error acquiring the state lock', LeftLock.Who, 'Nothing was changed');
    expect(end(staging.refusedByTable)).toEqual(refused);
    expect(end(staging.refusedByFile)).toEqual(refused);
  });

  it('refuses the credentials of another account: before there is a bucket, in the backend and in the provider', () => {
    const refused = ended(Refused, `AWS account ID not allowed: ${Accounts.prod}`);
    expect(end(dev.refusedBootstrap)).toEqual(ended(Refused, `not allowed: ${Accounts.prod}`, 'Nothing was created'));
    expect(end(dev.refusedByBackend)).toEqual(refused);
    expect(end(dev.refusedByProvider)).toEqual(
      ended(Refused, 'not allowed', 'on providers.tf line 1, in provider "aws"'),
    );
  });

  it('refuses a stray workspace', async () => {
    const message = 'Environments are folders here, not workspaces, and this is workspace "other"';
    expect(end(prod.strayWorkspace)).toEqual(ended(Refused, message));
    expect(JSON.parse((await s3('prod', StrayState)).text)).toMatchObject({ resources: [] });
  });

  it('does not let a protected network be destroyed or replaced', () => {
    const stopped = ['Instance cannot be destroyed', 'on protected.tf line 3'];
    expect(end(prod.destroyPlan)).toEqual(ended(1, ...stopped));
    expect(end(prod.replacement)).toEqual(ended(Refused, ...stopped));
    const refused = ended(Refused, 'prod/aws/eu-west-1/network is protected', 'Nothing was changed');
    expect(end(prod.makeDestroy)).toEqual(refused);
    expect(end(prod.confirmedDestroy)).toEqual(refused);
  });

  it('destroys an unprotected network in two steps, and leaves nothing of it', () => {
    const added = / (\d+) added/.exec(dev.apply.output)?.[1];
    expect(end(dev.shown)).toEqual(ended(Refused, `${added} to destroy`, 'Nothing was destroyed yet'));
    expect(end(dev.destroyed)).toEqual(ended(0, `0 added, 0 changed, ${added} destroyed`));
    expect(end(dev.left)).toEqual({ code: 0, output: '' });
  });
});
