import { type Factors, pairwise, type Row } from './pairwise.ts';

/** Answers that choose what is generated or how, each with its choices. */
export const answerFactors = {
  profile: ['dev', 'staging', 'prod'],
  nat: ['per-zone', 'single', 'none'],
  acls: [true, false],
  flowLogs: [true, false],
  privateEndpoints: [true, false],
  customNetworking: [null, '100.64.0.0/16'],
  zones: [1, 2, 3],
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

type Choice = { [Name in keyof typeof answerFactors]: (typeof answerFactors)[Name][number] };

/** Answer texts in which every two of those choices meet, by a name that says what was chosen. */
export function answerMatrix(seed: number): { name: string; text: string }[] {
  return pairwise(answerFactors, seed).map((row, index) => {
    const choice = choiceOf(row);
    return { name: `case-${index}`, text: JSON.stringify(answersOf(choice)) };
  });
}

function choiceOf(row: Row): Choice {
  const chosen = Object.entries(answerFactors).map(([name, levels]) => [name, levels[row[name] ?? 0]]);
  return Object.fromEntries(chosen) as Choice;
}

function answersOf(choice: Choice): object {
  const { profile, nat, acls, flowLogs, privateEndpoints, customNetworking, cut } = choice;
  // A production environment spans three zones, which the answers insist on.
  const zones = profile === 'prod' ? 3 : choice.zones;
  return {
    project: { name: 'acme-platform', repository: choice.repository, license: choice.license },
    terraform: { binary: choice.binary },
    environments: {
      main: {
        profile,
        promoteFrom: null,
        protected: choice.protected,
        aws: { account: choice.account, regions: Object.fromEntries(choice.regions.map(region => [region, {}])) },
        network: { nat, natReason: 'A test.', acls, flowLogs, privateEndpoints, customNetworking, zones, ...cut },
        state: stateOf(choice),
        tags: { extra: choice.extra },
      },
    },
  };
}

function stateOf({ create, locking, accessLogs, principals }: Choice): object {
  const aws = create ? {} : { bucket: 'acme-states', table: 'acme-locks', kmsKeyArn };
  return { create, locking, accessLogs, principals, aws };
}

const kmsKeyArn = 'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab';
