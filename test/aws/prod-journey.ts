import type { Environment } from '../terraform/harness/environment.ts';
import { Accounts, type ComponentName, folderOf } from './answers.ts';
import type { Cloud } from './cloud.ts';
import type { Ended } from './command-line.ts';
import { untilLocked } from './locks.ts';
import { argumentsOf, type Person, person, type RolledOut } from './person.ts';
import type { Workplace } from './workplace.ts';

const rootOf = (component: ComponentName) => ({ env: 'prod', component }) as const;

const Network = rootOf('network');

/** What must survive in each protected root. */
export const Protected: Readonly<Record<ComponentName, string>> = {
  network: 'module.network.aws_vpc.this',
  secrets: 'module.secrets.aws_kms_key.this["data"]',
};

/** A protected environment: bootstrapped by a person, applied by its pipeline, attacked by mistakes. */
export async function prodJourney(cloud: Cloud, place: Workplace) {
  const admin = person(place, await cloud.credentials(Accounts.prod, 'admin'));
  const credentials = await cloud.credentials(Accounts.prod, 'acme-prod-ci-apply');
  const pipeline = person(place, credentials);
  const bootstrap = await admin.make('bootstrap env=prod cloud=aws yes=1');
  const bootstrapping = admin.make('bootstrap env=prod cloud=aws yes=1');
  const { concurrentApply, ...network } = await rollOutTwice(cloud, credentials, pipeline);
  const secrets = await pipeline.rollOut(rootOf('secrets'));
  const strayWorkspace = await person(place, { ...credentials, TF_WORKSPACE: 'other' }).make(
    `plan ${argumentsOf(Network)}`,
  );
  const attacked = {
    network: await attack(pipeline, 'network'),
    secrets: await attack(pipeline, 'secrets'),
  };
  place.edit(`${folderOf(Network)}/main.tf`, text => text.replace('10.1.0.0/16', '10.9.0.0/16'));
  const otherRange = await pipeline.make(`plan ${argumentsOf(Network)}`);
  return {
    ...{ bootstrap, secondBootstrap: await bootstrapping, concurrentApply, strayWorkspace, attacked, otherRange },
    applied: { network, secrets },
  };
}

// Somebody else applies as well while the pipeline is at it.
async function rollOutTwice(
  cloud: Cloud,
  as: Environment,
  pipeline: Person,
): Promise<RolledOut & { concurrentApply: Ended }> {
  const plan = await pipeline.make(`plan ${argumentsOf(Network)}`);
  const applying = pipeline.make(`apply ${argumentsOf(Network)}`);
  await Promise.race([applying, untilLocked(cloud, as, Network)]);
  const concurrentApply = await pipeline.make(`apply ${argumentsOf(Network)}`);
  const apply = await applying;
  const secondPlan = await pipeline.make(`plan ${argumentsOf(Network)}`);
  return { plan, concurrentApply, apply, secondPlan, changes: await pipeline.changes(Network, secondPlan) };
}

// Nothing that these plans refuse depends on what is really there.
async function attack({ make, terraform }: Person, component: ComponentName) {
  const root = rootOf(component);
  return {
    makeDestroy: await make(`destroy ${argumentsOf(root)}`),
    confirmedDestroy: await make(`destroy ${argumentsOf(root)} confirm=${folderOf(root).replace('environments/', '')}`),
    destroyPlan: await terraform(root, 'plan -refresh=false -destroy'),
    replacement: await terraform(root, `plan -refresh=false -replace='${Protected[component]}'`),
  };
}
