import type { Environment } from '../terraform/harness/environment.ts';
import { Accounts, type ComponentName, folderOf } from './answers.ts';
import type { Cloud } from './cloud.ts';
import type { Ended } from './command-line.ts';
import { type Applied, argumentsOf, confirmationOf, type Person, person } from './person.ts';
import { untilLocked, untilUsable } from './waiting.ts';
import type { Workplace } from './workplace.ts';

const rootOf = (component: ComponentName) => ({ env: 'prod', component }) as const;

const Network = rootOf('network');
const Addons = rootOf('addon-resources');

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
  const asAdmin = await cloud.credentials(Accounts.prod, 'admin');
  const asPipeline = await cloud.credentials(Accounts.prod, 'acme-prod-ci-apply');
  const [admin, pipeline] = [person(place, asAdmin), person(place, asPipeline)];
  const bootstrapping = admin.make('bootstrap env=prod cloud=aws yes=1');
  await Promise.race([bootstrapping, untilUsable(cloud, asAdmin, 'prod')]);
  const [{ concurrentApply, ...networkApplied }, secretsApplied] = await Promise.all([
    applyTwice(cloud, asPipeline, pipeline),
    pipeline.apply(rootOf('secrets')),
  ]);
  const [network, secrets, rest, data, bootstrap] = await Promise.all([
    replanAndAttack(pipeline, 'network'),
    replanAndAttack(pipeline, 'secrets'),
    clusterAndAddons(place, pipeline),
    applyAndAttack(pipeline, 'data'),
    bootstrapping,
  ]);
  return {
    ...{ bootstrap, secondBootstrap: await admin.make('bootstrap env=prod cloud=aws yes=1'), concurrentApply },
    strayWorkspace: await person(place, { ...asPipeline, TF_WORKSPACE: 'other' }).make(`plan ${argumentsOf(Network)}`),
    otherRange: await changeRange(place, pipeline),
    network: { ...networkApplied, ...network },
    secrets: { ...secretsApplied, ...secrets },
    ...{ ...rest, data },
  };
}

// Somebody else applies as well while the pipeline is at it.
async function applyTwice(
  cloud: Cloud,
  as: Environment,
  pipeline: Person,
): Promise<Applied & { concurrentApply: Ended }> {
  const plan = await pipeline.make(`plan ${argumentsOf(Network)}`);
  const applying = pipeline.make(`apply ${argumentsOf(Network)}`);
  await Promise.race([applying, untilLocked(cloud, as, Network)]);
  const concurrentApply = await pipeline.make(`apply ${argumentsOf(Network)}`);
  return { plan, concurrentApply, apply: await applying };
}

async function clusterAndAddons(place: Workplace, pipeline: Person) {
  const applied = await pipeline.apply(rootOf('cluster'));
  const [cluster, addons] = await Promise.all([
    replanAndAttack(pipeline, 'cluster'),
    applyAndAttack(pipeline, 'addon-resources'),
  ]);
  const lifted = await liftProtection(place, pipeline);
  return { cluster: { ...applied, ...cluster }, 'addon-resources': addons, lifted };
}

async function applyAndAttack(pipeline: Person, component: ComponentName) {
  const applied = await pipeline.apply(rootOf(component));
  return { ...applied, ...(await replanAndAttack(pipeline, component)) };
}

// What is refused here does not depend on what is really there: no need to look again.
async function replanAndAttack({ changes, make, terraform }: Person, component: ComponentName) {
  const root = rootOf(component);
  return {
    changes: await changes(root),
    makeDestroy: await make(`destroy ${argumentsOf(root)}`),
    confirmedDestroy: await make(`destroy ${argumentsOf(root)} ${confirmationOf(root)}`),
    destroyPlan: await terraform(root, 'plan -refresh=false -destroy'),
    replacement: await terraform(root, `plan -refresh=false -replace='${Protected[component]}'`),
  };
}

async function changeRange(place: Workplace, { make }: Person) {
  place.edit(`${folderOf(Network)}/main.tf`, text => text.replace('10.1.0.0/16', '10.9.0.0/16'));
  return make(`plan ${argumentsOf(Network)}`);
}

// As docs/operations.md says, but for the pull request.
async function liftProtection(place: Workplace, { apply, destroy }: Person) {
  place.remove(`${folderOf(Addons)}/protected.tf`);
  const applied = await apply(Addons);
  return { ...applied, ...(await destroy(Addons)) };
}
