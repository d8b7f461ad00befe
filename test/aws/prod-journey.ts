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
const Protected: Readonly<Record<ComponentName, string>> = {
  network: 'module.network.aws_vpc.this',
  secrets: 'module.secrets.aws_kms_key.this["data"]',
  cluster: 'module.cluster.aws_eks_cluster.this',
  'addon-resources': 'module.addon_resources.aws_route53_zone.this["example.com"]',
  data: 'module.data.aws_rds_cluster.this["main"]',
};

/** A protected environment: bootstrapped by a person, applied by its pipeline, attacked by mistakes. */
export async function prodJourney(cloud: Cloud, place: Workplace) {
  const admin = person(place, await cloud.credentials(Accounts.prod, 'admin'));
  const credentials = await cloud.credentials(Accounts.prod, 'acme-prod-ci-apply');
  const pipeline = person(place, credentials);
  const bootstrap = await admin.make('bootstrap env=prod cloud=aws yes=1');
  const [{ concurrentApply, ...network }, secrets, secondBootstrap] = await Promise.all([
    rollOutTwice(cloud, credentials, pipeline),
    pipeline.rollOut(rootOf('secrets')),
    admin.make('bootstrap env=prod cloud=aws yes=1'),
  ]);
  const [rest, data] = await Promise.all([clusterAndAddons(pipeline), pipeline.rollOut(rootOf('data'))]);
  const inWorkspace = person(place, { ...credentials, TF_WORKSPACE: 'other' });
  return {
    ...{ bootstrap, secondBootstrap, concurrentApply, applied: { network, secrets, ...rest, data } },
    strayWorkspace: await inWorkspace.make(`plan ${argumentsOf(Network)}`),
    attacked: await attackAll(pipeline),
    otherRange: await changeRange(place, pipeline),
    lifted: await liftProtection(place, pipeline),
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

async function clusterAndAddons({ rollOut }: Person) {
  const cluster = await rollOut(rootOf('cluster'));
  return { cluster, 'addon-resources': await rollOut(rootOf('addon-resources')) };
}

async function attackAll(pipeline: Person) {
  return {
    network: await attack(pipeline, 'network'),
    secrets: await attack(pipeline, 'secrets'),
    cluster: await attack(pipeline, 'cluster'),
    'addon-resources': await attack(pipeline, 'addon-resources'),
    data: await attack(pipeline, 'data'),
  };
}

// What these plans refuse does not depend on what is really there: no need to look.
async function attack({ make, terraform }: Person, component: ComponentName) {
  const root = rootOf(component);
  return {
    makeDestroy: await make(`destroy ${argumentsOf(root)}`),
    confirmedDestroy: await make(`destroy ${argumentsOf(root)} confirm=${folderOf(root).replace('environments/', '')}`),
    destroyPlan: await terraform(root, 'plan -refresh=false -destroy'),
    replacement: await terraform(root, `plan -refresh=false -replace='${Protected[component]}'`),
  };
}

async function changeRange(place: Workplace, { make }: Person) {
  place.edit(`${folderOf(Network)}/main.tf`, text => text.replace('10.1.0.0/16', '10.9.0.0/16'));
  return make(`plan ${argumentsOf(Network)}`);
}

// As docs/operations.md says, without the pull request.
async function liftProtection(place: Workplace, { make }: Person) {
  const root = rootOf('addon-resources');
  place.remove(`${folderOf(root)}/protected.tf`);
  const plan = await make(`plan ${argumentsOf(root)}`);
  const apply = await make(`apply ${argumentsOf(root)}`);
  return { plan, apply, shown: await make(`destroy ${argumentsOf(root)}`) };
}
