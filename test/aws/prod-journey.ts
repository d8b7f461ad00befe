import type { Environment } from '../terraform/harness/environment.ts';
import { Accounts, type ComponentName, folderOf } from './answers.ts';
import type { Cloud } from './cloud.ts';
import type { Ended } from './command-line.ts';
import { type Applied, argumentsOf, confirmationOf, type Destroyed, type Person, person } from './person.ts';
import { untilLocked, untilUsable } from './waiting.ts';
import type { Workplace } from './workplace.ts';

const rootOf = (component: ComponentName) => ({ env: 'prod', component }) as const;

const Network = rootOf('network');

/** Without a look at the cloud: otherwise terraform would write the gaps of the emulator once more, which moto cannot take. */
const AsRemembered = { TF_CLI_ARGS_plan: '-refresh=false' };

/** What must survive in each protected root. */
const Protected: Readonly<Record<ComponentName, string>> = {
  network: 'module.network.aws_vpc.this',
  secrets: 'module.secrets.aws_kms_key.this["data"]',
  cluster: 'module.cluster.aws_eks_cluster.this',
  'addon-resources': 'module.addon_resources.aws_route53_zone.this["example.com"]',
  data: 'module.data.aws_rds_cluster.this["main"]',
};

/** A protected environment: bootstrapped by a person, applied by its pipeline, attacked by mistakes, given up on purpose. */
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
    clusterAndAddons(pipeline),
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
    givenUp: await giveUp(place, person(place, { ...asPipeline, ...AsRemembered })),
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

async function clusterAndAddons(pipeline: Person) {
  const applied = await pipeline.apply(rootOf('cluster'));
  const [cluster, addons] = await Promise.all([
    replanAndAttack(pipeline, 'cluster'),
    applyAndAttack(pipeline, 'addon-resources'),
  ]);
  return { cluster: { ...applied, ...cluster }, 'addon-resources': addons };
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
  const file = `${folderOf(Network)}/main.tf`;
  const text = place.read(file);
  place.write(file, text.replace('10.1.0.0/16', '10.9.0.0/16'));
  const ended = await make(`plan ${argumentsOf(Network)}`);
  place.write(file, text);
  return ended;
}

// What builds on a component goes before it.
async function giveUp(place: Workplace, pipeline: Person): Promise<Record<ComponentName, Lifted>> {
  const gone = (component: ComponentName) => liftAndDestroy(place, pipeline, component);
  const [data, addons] = await Promise.all([gone('data'), gone('addon-resources')]);
  const cluster = await gone('cluster');
  const [network, secrets] = await Promise.all([gone('network'), gone('secrets')]);
  return { network, secrets, cluster, 'addon-resources': addons, data };
}

type Lifted = Applied & Destroyed;

// As docs/operations.md says, but for the pull request.
async function liftAndDestroy(place: Workplace, { apply, destroy }: Person, component: ComponentName): Promise<Lifted> {
  const root = rootOf(component);
  place.remove(`${folderOf(root)}/protected.tf`);
  place.edit(`${folderOf(root)}/main.tf`, text => text.replace(/(deletion_protection += )true/, '$1false'));
  const applied = await apply(root);
  return { ...applied, ...(await destroy(root)) };
}
