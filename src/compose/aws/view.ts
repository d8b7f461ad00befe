import { githubRepository } from '../../answers/forge.ts';
import type { Environment, Region, Repository } from '../../answers/repository.ts';
import { shortName } from '../../answers/short-name.ts';
import { accountOf } from '../account-ids.ts';
import { copyRegionOf, copyRegionsOf } from './backup-copy.ts';
import { pipelineServices } from './pipeline-services.ts';
import { roleSettings } from './roles.ts';

/**
 * Services that nodes and add-ons of a private cluster call: image pulls, tokens, logs, instance metadata of the API,
 * keys and secrets (cloud-facts.md section 5). S3 goes through its free gateway endpoint in any case.
 */
const PRIVATE_SERVICES = [
  'autoscaling',
  'ec2',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'kms',
  'logs',
  'secretsmanager',
  'sqs',
  'ssm',
  'sts',
];

/** An environment on AWS, for the templates of its bootstrap and of its components. */
export function awsView(repository: Repository, environment: Environment): object {
  const { state } = environment;
  const account = accountOf(environment);
  return {
    account,
    region: state.aws.region,
    regions: [
      ...new Set([
        ...environment.aws.regions.map(region => region.name),
        ...copyRegionsOf(environment),
        state.aws.region,
      ]),
    ].sort(),
    ci: ciView(repository, environment, account),
    state: {
      bucket: state.aws.bucket,
      create: state.create,
      table: state.aws.table,
      tableArn: tableArn(environment, account),
      logBucket: shortName(`${state.aws.bucket}-logs`, 63),
      key: `bootstrap/aws/${environment.name}/terraform.tfstate`,
      // An alias resolves in the caller's own account, so it is right before the key or even the account is known.
      kmsKey: state.aws.kmsKeyArn ?? `alias/${state.aws.bucket}`,
      principals: state.principals,
      lockFile: state.locking !== 'dynamodb',
      lockTable: state.locking !== 's3',
    },
  };
}

/** One region of an environment: its network, and where its states lie. */
export function regionView(repository: Repository, environment: Environment, region: Region): object {
  const { network } = environment;
  return {
    name: region.name,
    copyRegion: copyRegionOf(environment, region.name),
    cidr: region.cidr,
    zones: region.zones,
    privateDomain: `${region.name}.${environment.name}.${repository.project.name}.internal`,
    nat: network.nat,
    aclTiers: network.acls ? ['data', 'private', 'public'] : [],
    flowLogs: flowLogs(repository, environment),
    interfaceEndpoints: network.privateEndpoints ? PRIVATE_SERVICES : [],
    secondaryCidrs: network.customNetworking === null ? [] : [network.customNetworking],
    subnets: {
      newbits: network.subnets.newbits,
      public_offset: network.subnets.publicOffset,
      private_offset: network.subnets.privateOffset,
      data_offset: network.subnets.dataOffset,
    },
  };
}

function flowLogs(repository: Repository, environment: Environment): object {
  const { network } = environment;
  if (!network.flowLogs) return {};
  return { all: { ...roleSettings({ repository, environment }), retention_days: network.flowLogRetentionDays } };
}

// A policy may name a table that is still to be made: the ARN follows from its name.
function tableArn({ state }: Environment, account: string): string {
  return state.locking === 's3' ? '' : `arn:aws:dynamodb:${state.aws.region}:${account}:table/${state.aws.table}`;
}

function ciView(repository: Repository, environment: Environment, account: string): object {
  return {
    repository: githubRepository(repository.project.repository) ?? '',
    environment: environment.name,
    services: pipelineServices(environment),
    oidcProviderArn: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
  };
}
