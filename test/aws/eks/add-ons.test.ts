import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asking, asking, ClusterBody, Role } from './asking.ts';
import { type Eks, startEks } from './emulator.ts';

let eks: Eks;
let ask: Asking;

beforeAll(async () => {
  eks = await startEks();
  eks.know('KEY1', 'arn:aws:iam::111111111111:role/admin');
  ask = asking(eks.url, 'KEY1');
  await ask('POST /clusters', ClusterBody);
});

afterAll(() => eks.stop());

const refused = (type: string, message: string) => ({ type, body: { message: expect.stringContaining(message) } });

describe('an add-on', () => {
  const vpcCni = {
    addonName: 'vpc-cni',
    configurationValues: '{"a":1}',
    podIdentityAssociations: [{ roleArn: Role, serviceAccount: 'aws-node' }],
    resolveConflicts: 'OVERWRITE',
  };

  it('brings its pod identities, changes and takes them along', async () => {
    const { addon } = (await ask('POST /clusters/c/addons', vpcCni)).body;
    expect(addon).toMatchObject({ addonName: 'vpc-cni', configurationValues: '{"a":1}', status: 'ACTIVE' });
    const associations = async () => (await ask('GET /clusters/c/pod-identity-associations')).body.associations;
    expect(await associations()).toMatchObject([{ namespace: 'kube-system', ownerArn: addon.addonArn, roleArn: Role }]);
    const podIdentityAssociations = [{ roleArn: `${Role}2`, serviceAccount: 'aws-node' }];
    const { update } = (await ask('POST /clusters/c/addons/vpc-cni/update', { podIdentityAssociations })).body;
    expect((await ask(`GET /clusters/c/updates/${update.id}?addonName=vpc-cni`)).body.update.status).toBe('Successful');
    expect(await associations()).toMatchObject([{ roleArn: `${Role}2` }]);
    expect((await ask('GET /clusters/c/addons/vpc-cni')).body.addon.configurationValues).toBe('{"a":1}');
    await ask('DELETE /clusters/c/addons/vpc-cni');
    expect(await associations()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['nobody knows', { addonName: 'gadget' }, 'not supported in 1.35'],
    ['has no JSON for settings', { addonName: 'coredns', configurationValues: '{' }, 'no valid JSON'],
  ])('that %s is refused', async (_, body, message) => {
    const answered = await ask('POST /clusters/c/addons', body);
    expect(answered).toMatchObject(refused('InvalidParameterException', message));
  });

  it('is made once', async () => {
    await ask('POST /clusters/c/addons', { addonName: 'coredns' });
    const again = await ask('POST /clusters/c/addons', { addonName: 'coredns' });
    expect(again).toMatchObject(refused('ResourceInUseException', 'already exists'));
  });

  it('that has no such version is refused', async () => {
    const answered = await ask('POST /clusters/c/addons', { addonName: 'kube-proxy', addonVersion: 'v1.0.0' });
    expect(answered).toMatchObject(refused('InvalidParameterException', 'v1.0.0 of kube-proxy in 1.35'));
  });
});

describe('versions of add-ons', () => {
  const versions = async (query: string): Promise<{ addonVersion: string; compatibilities: object[] }[]> => {
    const [addOn] = (await ask(`GET /addons/supported-versions?${query}`)).body.addons;
    return addOn.addonVersions;
  };

  it('have a default for each add-on and Kubernetes minor, which is not the newest', async () => {
    const [newest, usual, ...more] = await versions('addonName=coredns&kubernetesVersion=1.36');
    expect(newest?.compatibilities).toMatchObject([{ clusterVersion: '1.36', defaultVersion: false }]);
    expect(usual?.compatibilities).toMatchObject([{ clusterVersion: '1.36', defaultVersion: true }]);
    expect(more).toEqual([]);
    const [, older] = await versions('addonName=coredns&kubernetesVersion=1.35');
    const [, other] = await versions('addonName=vpc-cni&kubernetesVersion=1.36');
    expect(new Set([newest, usual, older, other].map(version => version?.addonVersion)).size).toBe(4);
  });

  it('are those of every minor when nobody says which', async () => {
    expect((await versions('addonName=coredns')).length).toBe(16);
  });

  it('there are none for a minor that EKS does not offer', async () => {
    const answered = await ask('GET /addons/supported-versions?kubernetesVersion=1.10');
    expect(answered).toMatchObject(refused('InvalidParameterException', 'unsupported Kubernetes version'));
  });

  it('stay when the cluster is upgraded, until somebody asks for another', async () => {
    const version = async () => (await ask('GET /clusters/up/addons/coredns')).body.addon.addonVersion;
    const [newest, usual] = await versions('addonName=coredns&kubernetesVersion=1.36');
    const [, before] = await versions('addonName=coredns&kubernetesVersion=1.35');
    await ask('POST /clusters', { ...ClusterBody, name: 'up' });
    await ask('POST /clusters/up/addons', { addonName: 'coredns' });
    await ask('POST /clusters/up/updates', { version: '1.36' });
    await ask('POST /clusters/up/addons/coredns/update', { configurationValues: '{"b":2}' });
    expect(await version()).toBe(before?.addonVersion);
    for (const { addonVersion } of [usual, newest].flatMap(one => one ?? [])) {
      await ask('POST /clusters/up/addons/coredns/update', { addonVersion });
      expect(await version()).toBe(addonVersion);
    }
  });
});
