import { Region } from './cloud.ts';

/** The accounts of the answers: dev and staging share one. */
export const Accounts = { dev: '111111111111', staging: '111111111111', prod: '333333333333' } as const;

export type EnvironmentName = keyof typeof Accounts;

/** Every choice that brings resources of its own, each in one environment at least. */
export const Answers = `project:
  name: acme
  repository: https://github.com/acme/platform
environments:
  dev:
    profile: dev
    dns:
      domain: dev.example.com
    aws:
      account: "${Accounts.dev}"
      regions:
        ${Region}: {}
  staging:
    profile: staging
    state:
      locking: both
    aws:
      account: "${Accounts.staging}"
      regions:
        ${Region}: {}
  prod:
    profile: prod
    network:
      customNetworking: 100.64.0.0/16
    cluster:
      endpoint: private+restricted
      publicCidrs:
        - 203.0.113.0/24
      admins:
        - arn:aws:iam::${Accounts.prod}:role/platform
    nodes:
      os:
        aws: al2023
      autoscaler:
        aws: cluster-autoscaler
    secrets:
      backend:
        aws: ssm
      inCluster: external-secrets
    dns:
      domain: example.com
    data:
      engine: aurora-postgresql
      backup:
        vaultLock: true
    aws:
      account: "${Accounts.prod}"
      regions:
        ${Region}: {}
data:
  enabled: true
`;

/** What is applied here. The root kubernetes-addons would need an API server. */
export const Components = ['network', 'secrets', 'cluster', 'addon-resources', 'data'] as const;

export type ComponentName = (typeof Components)[number];

/** A root of the generated repository. */
export interface Root {
  readonly env: EnvironmentName;
  readonly component: ComponentName;
}

export const folderOf = ({ env, component }: Root): string => `environments/${env}/aws/${Region}/${component}`;
export const bucketOf = (env: EnvironmentName): string => `acme-${env}-tfstate-${Accounts[env]}-${Region}`;
export const bootstrapKey = (env: EnvironmentName): string => `bootstrap/aws/${env}/terraform.tfstate`;
export const stateKey = (root: Root): string => `${folderOf(root)}/terraform.tfstate`;
