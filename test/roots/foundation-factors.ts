import type { Choice } from './answer-matrix.ts';
import type { Factors } from './pairwise.ts';

/** Choices of the repository, its states and its networks. */
export const foundationFactors = {
  profile: ['dev', 'staging', 'prod'],
  nat: ['per-zone', 'single', 'none'],
  acls: [true, false],
  flowLogs: [true, false],
  privateEndpoints: [true, false],
  customNetworking: [null, '100.64.0.0/16'],
  zones: [2, 3],
  cut: [
    { prefixLength: 16, subnets: {} },
    { prefixLength: 20, subnets: { newbits: 6, publicOffset: 0, privateOffset: 16, dataOffset: 61 } },
  ],
  locking: ['s3', 'dynamodb', 'both'],
  create: [true, false],
  accessLogs: [true, false],
  principals: [[], ['arn:aws:iam::111111111111:role/platform-*', 'arn:aws:iam::111111111111:user/deployer']],
  account: ['111111111111', undefined],
  regions: [['eu-west-1'], ['us-east-1', 'eu-west-1']],
  protected: [true, false],
  repository: [null, 'https://github.com/acme/platform', 'https://gitlab.com/acme/platform'],
  license: ['none', 'apache-2.0', 'mit'],
  binary: ['terraform', 'tofu'],
  extra: [{}, { 'Data Class': 'internal', quote: 'a/b=c@d' }],
} as const satisfies Factors;

/** The sections state, network and tags of one environment. */
export function foundationOf(choice: Choice): object {
  const { profile, nat, acls, flowLogs, privateEndpoints, cut, cni, prefixDelegation } = choice;
  // A production environment spans three zones, which the answers insist on.
  const zones = profile === 'prod' ? 3 : choice.zones;
  // Only the VPC CNI takes addresses of a second range.
  const customNetworking = cni === 'cilium' ? null : choice.customNetworking;
  const pods = { cni: { aws: cni }, prefixDelegation, customNetworking };
  return {
    network: { nat, natReason: 'A test.', acls, flowLogs, privateEndpoints, zones, ...pods, ...cut },
    state: stateOf(choice),
    tags: { extra: choice.extra },
  };
}

function stateOf({ create, locking, accessLogs, principals }: Choice): object {
  const aws = create ? {} : { bucket: 'acme-states', table: 'acme-locks', kmsKeyArn };
  return { create, locking, accessLogs, principals, aws };
}

const kmsKeyArn = 'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-86ef-1234567890ab';
