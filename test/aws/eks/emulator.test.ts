import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answered, type Asking, asking, ClusterBody, GroupBody, Role } from './asking.ts';
import { type Eks, startEks } from './emulator.ts';

let eks: Eks;
let ask: Asking;

beforeAll(async () => {
  eks = await startEks();
  eks.know('KEY1', 'arn:aws:iam::111111111111:role/admin');
  eks.know('KEY3', 'arn:aws:iam::333333333333:role/admin');
  ask = asking(eks.url, 'KEY1');
  await ask('POST /clusters', ClusterBody);
});

afterAll(() => eks.stop());

const refused = (type: string, message = '') => ({ type, body: { message: expect.stringContaining(message) } });

describe('whoever asks', () => {
  it('sees the clusters of the own account and region only', async () => {
    const clusters = async (key: string, region?: string) => (await asking(eks.url, key, region)('GET /clusters')).body;
    expect(await clusters('KEY1')).toEqual({ clusters: ['c'] });
    expect(await clusters('KEY3')).toEqual({ clusters: [] });
    expect(await clusters('KEY1', 'us-east-1')).toEqual({ clusters: [] });
  });

  it('has to be known', async () => {
    const answered = await asking(eks.url, 'KEY2')('GET /clusters');
    expect(answered).toMatchObject({ status: 403, type: 'UnrecognizedClientException' });
  });

  it('is told what is not emulated', async () => {
    expect(await ask('POST /clusters/c/fargate-profiles')).toMatchObject(refused('UnknownOperationException', 'POST'));
  });
});

describe('a cluster', () => {
  it('comes back as it was sent, with what EKS adds', async () => {
    const { name, resourcesVpcConfig, ...sent } = ClusterBody;
    const { cluster } = (await ask(`GET /clusters/${name}`)).body;
    expect(cluster).toMatchObject({ ...sent, status: 'ACTIVE', resourcesVpcConfig });
    expect(cluster.arn).toBe('arn:aws:eks:eu-west-1:111111111111:cluster/c');
    expect(cluster.identity.oidc.issuer).toMatch(/^https:\/\/oidc\.eks\.eu-west-1\.amazonaws\.com\/id\/[0-9A-F]{32}$/);
  });

  const other = { ...ClusterBody, name: 'other' };
  const network = (change: object) => ({ ...other, resourcesVpcConfig: { ...other.resourcesVpcConfig, ...change } });

  it.each<[string, object, string]>([
    ['a name with a dot', { ...other, name: 'a.b' }, 'at name'],
    ['a setting that nobody knows', { ...other, gadget: 1 }, 'gadget'],
    ['a role that is none', { ...other, roleArn: 'arn:aws:iam::1:user/x' }, 'roleArn'],
    ['no way in', network({ endpointPrivateAccess: false }), 'cannot both be disabled'],
    ['one subnet', network({ subnetIds: ['subnet-1'] }), 'two different AZs'],
    [
      'a private range as public',
      network({ endpointPublicAccess: true, publicAccessCidrs: ['10.0.0.0/8'] }),
      'publicAccessCidrs: 10.0.0.0/8',
    ],
    [
      'Services in a public range',
      { ...other, kubernetesNetworkConfig: { serviceIpv4Cidr: '8.8.0.0/16' } },
      '8.8.0.0/16',
    ],
    ['an old version', { ...other, version: '1.10' }, 'unsupported Kubernetes version'],
  ])('is refused with %s', async (_, body, message) => {
    expect(await ask('POST /clusters', body)).toMatchObject(refused('InvalidParameterException', message));
  });

  it('is refused with a name that is taken', async () => {
    const message = 'already exists with name: c';
    expect(await ask('POST /clusters', ClusterBody)).toMatchObject(refused('ResourceInUseException', message));
  });

  it.each<[string, object, string]>([
    ['two changes at once', { deletionProtection: true, upgradePolicy: { supportType: 'STANDARD' } }, 'Only one type'],
    ['a private endpoint no more', { resourcesVpcConfig: { endpointPrivateAccess: false } }, 'cannot both be disabled'],
    ['access by ConfigMap again', { accessConfig: { authenticationMode: 'CONFIG_MAP' } }, 'from API to CONFIG_MAP'],
  ])('is not changed with %s', async (_, body, message) => {
    expect((await ask('POST /clusters/c/update-config', body)).body.message).toContain(message);
  });

  it.each([
    ['1.36', 200],
    ['1.37', 400],
    ['1.35', 400],
  ])('of 1.35 answers an upgrade to %s and no further with %i', async (version, status) => {
    expect(await ask('POST /clusters/c/updates', { version })).toMatchObject({ status });
  });

  it('that is protected or has nodes is not deleted', async () => {
    await ask('POST /clusters', other);
    await ask('POST /clusters/other/node-groups', GroupBody);
    expect(await ask('DELETE /clusters/other')).toMatchObject(refused('ResourceInUseException', 'nodegroups attached'));
    await ask('DELETE /clusters/other/node-groups/g');
    await ask('POST /clusters/other/update-config', { deletionProtection: true });
    expect(await ask('DELETE /clusters/other')).toMatchObject(refused('InvalidRequestException', 'protection'));
    await ask('POST /clusters/other/update-config', { deletionProtection: false });
    expect((await ask('DELETE /clusters/other')).status).toBe(200);
    expect(await ask('GET /clusters/other')).toMatchObject(refused('ResourceNotFoundException', 'No cluster found'));
  });
});

describe('a node group', () => {
  it('comes back as it was sent, and follows changes of labels, taints and version', async () => {
    const made: Answered = await ask('POST /clusters/c/node-groups', GroupBody);
    expect(made.body.nodegroup).toMatchObject({ ...GroupBody, status: 'ACTIVE', version: '1.36' });
    await ask('POST /clusters/c/node-groups/g/update-config', {
      labels: { addOrUpdateLabels: { b: '2' }, removeLabels: ['a'] },
      taints: { addOrUpdateTaints: [{ key: 'k', value: 'w', effect: 'NO_SCHEDULE' }] },
      scalingConfig: { minSize: 2, maxSize: 4, desiredSize: 3 },
    });
    const { nodegroup } = (await ask('GET /clusters/c/node-groups/g')).body;
    expect(nodegroup).toMatchObject({
      labels: { b: '2' },
      scalingConfig: { desiredSize: 3 },
      taints: [{ key: 'k', value: 'w', effect: 'NO_SCHEDULE' }],
    });
    expect(nodegroup.labels).not.toHaveProperty('a');
  });

  it.each<[string, object, string]>([
    ['fewer nodes than the fewest', { scalingConfig: { minSize: 2, maxSize: 3, desiredSize: 1 } }, 'Minimum capacity'],
    ['a disk beside a template', { diskSize: 20 }, 'Disk size'],
    ['two limits of an update', { updateConfig: { maxUnavailable: 1, maxUnavailablePercentage: 9 } }, 'both'],
    ['a taint without effect', { taints: [{ key: 'k', effect: 'NEVER' }] }, 'effect'],
    ['newer nodes than the control plane', { version: '1.99' }, 'does not fit cluster version'],
    ['a template by id and name', { launchTemplate: { id: 'lt-1', name: 'x', version: '1' } }, 'either'],
  ])('is refused with %s', async (_, change, message) => {
    const body = { ...GroupBody, nodegroupName: 'h', ...change };
    expect(await ask('POST /clusters/c/node-groups', body)).toMatchObject(
      refused('InvalidParameterException', message),
    );
  });

  it('lets its nodes in', async () => {
    const entry = await ask(`GET /clusters/c/access-entries/${encodeURIComponent(GroupBody.nodeRole)}`);
    expect(entry.body.accessEntry).toMatchObject({ type: 'EC2_LINUX', username: 'system:node:{{EC2PrivateDNSName}}' });
  });
});

describe('tags', () => {
  it('are changed by ARN', async () => {
    const path = `/tags/${encodeURIComponent('arn:aws:eks:eu-west-1:111111111111:cluster/c')}`;
    await ask(`POST ${path}`, { tags: { More: '1' } });
    await ask(`DELETE ${path}?tagKeys=Name`);
    expect((await ask(`GET ${path}`)).body).toEqual({ tags: { More: '1' } });
    expect((await ask('GET /clusters/c')).body.cluster.tags).toEqual({ More: '1' });
  });
});

it.each([
  'GET /clusters/no/updates/1',
  'GET /clusters/c/updates/1',
  'POST /clusters/no/node-groups',
  'POST /clusters/no/addons',
  'POST /clusters/no/access-entries',
  'POST /clusters/no/pod-identity-associations',
  'GET /clusters/c/addons/no',
  'GET /clusters/c/node-groups/no',
  `POST /clusters/c/access-entries/${encodeURIComponent(Role)}/access-policies`,
])('%s finds nothing', async request => {
  expect(await ask(request)).toMatchObject({ status: 404, type: 'ResourceNotFoundException' });
});
