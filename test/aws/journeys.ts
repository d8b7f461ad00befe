import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type Cloud, Region } from './cloud.ts';
import { type PlanJson, realChanges } from './emulator-gaps.ts';
import type { Workplace } from './workplace.ts';

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
    aws:
      account: "${Accounts.prod}"
      regions:
        ${Region}: {}
`;

export const bucketOf = (env: EnvironmentName): string => `acme-${env}-tfstate-${Accounts[env]}-${Region}`;
export const bootstrapKey = (env: EnvironmentName): string => `bootstrap/aws/${env}/terraform.tfstate`;
export const networkKey = (env: EnvironmentName): string =>
  `environments/${env}/aws/${Region}/network/terraform.tfstate`;

const networkRoot = (env: EnvironmentName) => `environments/${env}/aws/${Region}/network`;

/** A lock that a job of CI left behind, as Terraform writes it. */
export const LeftLock = {
  ID: '0f3a1c52-6c1e-4b8e-9d5a-3f2b1c0d4e5f',
  Operation: 'OperationTypeApply',
  Who: 'runner@ci-17',
  Version: '1.11.4',
  Created: '2026-01-01T00:00:00Z',
  Info: '',
  Path: '',
} as const;

/** An unprotected environment from its first command to its last. */
export async function devJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.dev, 'admin');
  const stranger = await cloud.credentials(Accounts.prod, 'admin');
  const make = (command: string, as = admin) => place.run(as, `make ${command}`);
  const network = 'env=dev component=network';
  const refusedBootstrap = await make('bootstrap env=dev cloud=aws yes=1', stranger);
  const [bootstrap, refusedByProvider] = await Promise.all([
    make('bootstrap env=dev cloud=aws yes=1'),
    planWithoutBackend(place, stranger),
  ]);
  const refusedByBackend = await make(`plan ${network}`, stranger);
  await putLock(cloud, admin, { bucket: bucketOf('dev'), key: networkKey('dev') });
  const refusedByLock = await make(`plan ${network}`);
  const unlock = await place.run(admin, `terraform -chdir=${networkRoot('dev')} force-unlock -force ${LeftLock.ID}`);
  const plan = await make(`plan ${network}`);
  const apply = await make(`apply ${network}`);
  const secondPlan = await make(`plan ${network}`);
  const shown = await make('destroy env=dev');
  const destroyed = await make(`destroy env=dev confirm=dev/aws/${Region}/network`);
  const left = await place.run(admin, `terraform -chdir=${networkRoot('dev')} state list`);
  return {
    ...{ refusedBootstrap, bootstrap, refusedByBackend, refusedByProvider, refusedByLock, unlock },
    ...{ plan, apply, secondPlan, shown, destroyed, left },
  };
}

// With a local state nothing but the provider can tell that these are the credentials of another account.
async function planWithoutBackend(place: Workplace, as: Environment) {
  const override = `${networkRoot('dev')}/backend_override.tf`;
  place.write(override, 'terraform {\n  backend "local" {}\n}\n');
  const env = { ...as, TF_DATA_DIR: scratchFolder() };
  const ended = await place.run(env, 'make plan env=dev component=network');
  place.remove(override);
  return ended;
}

/** An environment that locks in a table as well, in the account of another one. */
export async function stagingJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.staging, 'admin');
  const make = (command: string) => place.run(admin, `make ${command}`);
  const object = { bucket: bucketOf('staging'), key: bootstrapKey('staging') };
  const table = { TableName: 'acme-staging-tflock' };
  const item = { LockID: { S: `${object.bucket}/${object.key}` } };
  const bootstrap = await make('bootstrap env=staging cloud=aws yes=1');
  await cloud.lockTable(admin, 'PutItem', { ...table, Item: { ...item, Info: { S: JSON.stringify(LeftLock) } } });
  const refusedByTable = await make('bootstrap env=staging cloud=aws yes=1');
  await cloud.lockTable(admin, 'DeleteItem', { ...table, Key: item });
  await putLock(cloud, admin, object);
  const refusedByFile = await make('bootstrap env=staging cloud=aws yes=1');
  await cloud.s3(admin, { method: 'DELETE', bucket: object.bucket, path: `${object.key}.tflock` });
  const secondBootstrap = await make('bootstrap env=staging cloud=aws yes=1');
  return { bootstrap, refusedByTable, refusedByFile, secondBootstrap };
}

/** A protected environment: bootstrapped by a person, applied by its pipeline, attacked by mistakes. */
export async function prodJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.prod, 'admin');
  const pipeline = await cloud.credentials(Accounts.prod, 'acme-prod-ci-apply');
  const make = (command: string, as = pipeline) => place.run(as, `make ${command}`);
  const network = 'env=prod component=network';
  const bootstrap = await make('bootstrap env=prod cloud=aws yes=1', admin);
  const bootstrapping = make('bootstrap env=prod cloud=aws yes=1', admin);
  const plan = await make(`plan ${network}`);
  const applying = make(`apply ${network}`);
  await Promise.race([applying, untilLocked(cloud, pipeline)]);
  const concurrentApply = await make(`apply ${network}`);
  const [apply, secondBootstrap] = await Promise.all([applying, bootstrapping]);
  const secondPlan = await make(`plan ${network}`);
  const shown = await place.run(pipeline, `terraform -chdir=${networkRoot('prod')} show -json tfplan`);
  const strayWorkspace = await make(`plan ${network}`, { ...pipeline, TF_WORKSPACE: 'other' });
  const makeDestroy = await make('destroy env=prod');
  const confirmedDestroy = await make(`destroy env=prod confirm=prod/aws/${Region}/network`);
  const destroyPlan = await place.run(pipeline, `terraform -chdir=${networkRoot('prod')} plan -destroy`);
  place.edit(`${networkRoot('prod')}/main.tf`, text => text.replace('10.1.0.0/16', '10.9.0.0/16'));
  const replacement = await make(`plan ${network}`);
  return {
    ...{ bootstrap, secondBootstrap, plan, concurrentApply, apply, secondPlan, strayWorkspace },
    ...{ makeDestroy, confirmedDestroy, destroyPlan, replacement },
    changes: shown.code === 0 ? realChanges(JSON.parse(shown.output) as PlanJson) : [shown.output],
  };
}

async function putLock(cloud: Cloud, as: Environment, { bucket, key }: { bucket: string; key: string }) {
  const body = JSON.stringify({ ...LeftLock, Path: `${bucket}/${key}` });
  await cloud.s3(as, { method: 'PUT', bucket, path: `${key}.tflock`, body });
}

async function untilLocked(cloud: Cloud, as: Environment): Promise<void> {
  const lock = { method: 'HEAD', bucket: bucketOf('prod'), path: `${networkKey('prod')}.tflock` } as const;
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await cloud.s3(as, lock)).status === 200) return;
    await sleep(200);
  }
}
