/** Asks the emulator as the SDK does: `<METHOD> <path>`. */
export type Asking = (request: string, body?: object) => Promise<Answered>;

export interface Answered {
  readonly status: number;
  /** What went wrong, as the SDK reads it. */
  readonly type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it.
  readonly body: any;
}

export function asking(url: string, accessKeyId: string, region = 'eu-west-1'): Asking {
  const scope = `${accessKeyId}/20260101/${region}/eks/aws4_request`;
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` };
  return async (request, body) => {
    const [method = '', path] = request.split(' ');
    const answered = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: answered.status, type: answered.headers.get('x-amzn-errortype'), body: await answered.json() };
  };
}

export const Role = 'arn:aws:iam::111111111111:role/some';

/** A cluster as our module asks for it. */
export const ClusterBody = {
  name: 'c',
  accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
  encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: 'arn:aws:kms:eu-west-1:111111111111:key/k' } }],
  kubernetesNetworkConfig: { serviceIpv4Cidr: '172.20.0.0/16' },
  logging: { clusterLogging: [{ enabled: true, types: ['api', 'audit'] }] },
  resourcesVpcConfig: {
    endpointPrivateAccess: true,
    endpointPublicAccess: false,
    securityGroupIds: ['sg-1'],
    subnetIds: ['subnet-1', 'subnet-2'],
  },
  roleArn: Role,
  tags: { Name: 'c' },
  upgradePolicy: { supportType: 'STANDARD' },
  version: '1.35',
  zonalShiftConfig: { enabled: true },
};

/** A node group as our module asks for it. */
export const GroupBody = {
  nodegroupName: 'g',
  amiType: 'BOTTLEROCKET_x86_64',
  capacityType: 'ON_DEMAND',
  instanceTypes: ['m5.large'],
  labels: { a: '1' },
  launchTemplate: { id: 'lt-1', version: '1' },
  nodeRepairConfig: { enabled: true },
  nodeRole: 'arn:aws:iam::111111111111:role/nodes',
  scalingConfig: { minSize: 1, maxSize: 3, desiredSize: 1 },
  subnets: ['subnet-1'],
  tags: {},
  taints: [{ key: 'k', value: 'v', effect: 'NO_SCHEDULE' }],
  updateConfig: { maxUnavailable: 1 },
};
