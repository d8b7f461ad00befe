import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asking, asking, ClusterBody, Role } from './asking.ts';
import { type Eks, startEks } from './emulator.ts';

let eks: Eks;
let ask: Asking;

beforeAll(async () => {
  eks = await startEks();
  eks.know('KEY', 'arn:aws:iam::111111111111:role/admin');
  ask = asking(eks.url, 'KEY');
  await ask('POST /clusters', ClusterBody);
  await ask('POST /clusters', { ...ClusterBody, name: 'old', accessConfig: {} });
});

afterAll(() => eks.stop());

const refused = (type: string, message = '') => ({ type, body: { message: expect.stringContaining(message) } });

const policy = (name: string) => `arn:aws:eks::aws:cluster-access-policy/${name}`;

describe('an access entry', () => {
  const path = `/clusters/c/access-entries/${encodeURIComponent(Role)}`;

  it('is made once, changed and deleted', async () => {
    const made = await ask('POST /clusters/c/access-entries', { principalArn: Role, kubernetesGroups: ['viewers'] });
    const username = 'arn:aws:sts::111111111111:assumed-role/some/{{SessionName}}';
    expect(made.body.accessEntry).toMatchObject({ kubernetesGroups: ['viewers'], type: 'STANDARD', username });
    const again = await ask('POST /clusters/c/access-entries', { principalArn: Role });
    expect(again).toMatchObject(refused('ResourceInUseException'));
    await ask(`POST ${path}`, { kubernetesGroups: ['editors'] });
    expect((await ask(`GET ${path}`)).body.accessEntry).toMatchObject({ kubernetesGroups: ['editors'] });
    await ask(`DELETE ${path}`);
    expect((await ask(`GET ${path}`)).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['a principal that is none', { principalArn: 'arn:aws:iam::111111111111:root' }, 'principalArn'],
    ['a group of Kubernetes itself', { principalArn: Role, kubernetesGroups: ['system:masters'] }, 'reserved'],
    ['groups for nodes', { principalArn: Role, kubernetesGroups: ['a'], type: 'EC2_LINUX' }, 'EC2_LINUX'],
  ])('is refused with %s', async (_, body, message) => {
    const answered = await ask('POST /clusters/c/access-entries', body);
    expect(answered).toMatchObject(refused('InvalidParameterException', message));
  });

  it('needs a cluster that reads them', async () => {
    const answered = await ask('POST /clusters/old/access-entries', { principalArn: Role });
    expect(answered).toMatchObject(refused('InvalidRequestException', 'authentication mode'));
  });

  it('is given to who creates a cluster, unless the request says otherwise', async () => {
    const accessConfig = { authenticationMode: 'API' };
    await ask('POST /clusters', { ...ClusterBody, name: 'mine', accessConfig });
    const of = async (cluster: string) => (await ask(`GET /clusters/${cluster}/access-entries`)).body.accessEntries;
    expect(await of('mine')).toEqual(['arn:aws:iam::111111111111:role/admin']);
    expect(await of('c')).toEqual([]);
  });
});

describe('an access policy', () => {
  const path = `/clusters/c/access-entries/${encodeURIComponent(Role)}/access-policies`;
  const namespace = { type: 'namespace', namespaces: ['default'] };

  beforeAll(() => ask('POST /clusters/c/access-entries', { principalArn: Role }));

  it('is associated and taken away', async () => {
    const policyArn = policy('AmazonEKSViewPolicy');
    await ask(`POST ${path}`, { policyArn, accessScope: namespace });
    const { associatedAccessPolicies } = (await ask(`GET ${path}`)).body;
    expect(associatedAccessPolicies).toMatchObject([{ policyArn, accessScope: namespace }]);
    expect((await ask(`DELETE ${path}/${encodeURIComponent(policyArn)}`)).status).toBe(200);
    expect((await ask(`GET ${path}`)).body.associatedAccessPolicies).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'that does not exist',
      { policyArn: policy('AmazonEKSKingPolicy'), accessScope: { type: 'cluster' } },
      'policyArn',
    ],
    ['for a namespace without name', { policyArn: policy('x'), accessScope: { type: 'namespace' } }, 'Namespaces'],
    [
      'for a cluster with namespaces',
      { policyArn: policy('x'), accessScope: { ...namespace, type: 'cluster' } },
      'no other',
    ],
  ])('is refused %s', async (_, body, message) => {
    expect(await ask(`POST ${path}`, body)).toMatchObject(refused('InvalidParameterException', message));
  });
});

describe('a pod identity association', () => {
  const path = '/clusters/c/pod-identity-associations';
  const pod = { namespace: 'n', serviceAccount: 's', roleArn: Role };

  it('is made once for a service account, found by it, changed and deleted', async () => {
    const { association } = (await ask(`POST ${path}`, { ...pod, tags: { a: '1' } })).body;
    expect(association).toMatchObject({ ...pod, tags: { a: '1' }, disableSessionTags: false });
    expect(await ask(`POST ${path}`, pod)).toMatchObject(refused('ResourceInUseException', 'n/s'));
    const found = async (query: string) => (await ask(`GET ${path}?${query}`)).body.associations.length;
    expect(await Promise.all([found('serviceAccount=s'), found('namespace=n'), found('namespace=x')])).toEqual([
      1, 1, 0,
    ]);
    await ask(`POST ${path}/${association.associationId}`, { roleArn: `${Role}2` });
    expect((await ask(`GET ${path}/${association.associationId}`)).body.association.roleArn).toBe(`${Role}2`);
    expect((await ask(`DELETE ${path}/${association.associationId}`)).status).toBe(200);
  });

  it('is refused with a role of another account', async () => {
    const answered = await ask(`POST ${path}`, { ...pod, roleArn: 'arn:aws:iam::333333333333:role/some' });
    expect(answered).toMatchObject(refused('InvalidParameterException', 'another account'));
  });
});

it('offers minor versions, the newest by default', async () => {
  const { clusterVersions } = (await ask('GET /cluster-versions')).body;
  expect(clusterVersions[0]).toMatchObject({ clusterVersion: '1.36', defaultVersion: true });
  expect(clusterVersions[1]).toMatchObject({ clusterVersion: '1.35', defaultVersion: false });
});
