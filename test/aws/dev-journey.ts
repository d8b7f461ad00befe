import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { Accounts, bucketOf, type ComponentName, folderOf, stateKey } from './answers.ts';
import type { Cloud } from './cloud.ts';
import { LeftLock, putLock } from './locks.ts';
import { argumentsOf, type Person, person } from './person.ts';
import type { Workplace } from './workplace.ts';

const rootOf = (component: ComponentName) => ({ env: 'dev', component }) as const;

/** An unprotected environment from its first command to its last. */
export async function devJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.dev, 'admin');
  const somebody = person(place, admin);
  const stranger = await cloud.credentials(Accounts.prod, 'admin');
  const refusedBootstrap = await person(place, stranger).make('bootstrap env=dev cloud=aws yes=1');
  const [bootstrap, refusedByProvider] = await Promise.all([
    somebody.make('bootstrap env=dev cloud=aws yes=1'),
    planWithoutBackend(place, stranger),
  ]);
  const [applied, refused] = await Promise.all([
    applyFoundation(somebody),
    refusals(cloud, { admin, somebody, stranger: person(place, stranger) }),
  ]);
  const [cluster, data] = await Promise.all([clusterAndAddons(somebody), comeAndGo(somebody, 'data')]);
  const [network, secrets] = await Promise.all([destroy(somebody, 'network'), destroy(somebody, 'secrets')]);
  return {
    ...{ refusedBootstrap, bootstrap, refusedByProvider, ...refused },
    applied: { ...applied, ...cluster.applied, data: data.applied },
    destroyed: { ...cluster.destroyed, data: data.destroyed, network, secrets },
  };
}

// With a local state nothing but the provider can tell that these are the credentials of another account.
async function planWithoutBackend(place: Workplace, as: Environment) {
  const override = `${folderOf(rootOf('network'))}/backend_override.tf`;
  place.write(override, 'terraform {\n  backend "local" {}\n}\n');
  const { make } = person(place, { ...as, TF_DATA_DIR: scratchFolder() });
  const ended = await make(`plan ${argumentsOf(rootOf('network'))}`);
  place.remove(override);
  return ended;
}

async function applyFoundation({ rollOut }: Person) {
  const [network, secrets] = await Promise.all([rollOut(rootOf('network')), rollOut(rootOf('secrets'))]);
  return { network, secrets };
}

interface People {
  readonly admin: Environment;
  readonly somebody: Person;
  readonly stranger: Person;
}

// In a root that nobody works on yet.
async function refusals(cloud: Cloud, { admin, somebody, stranger }: People) {
  const root = rootOf('cluster');
  const refusedByBackend = await stranger.make(`plan ${argumentsOf(root)}`);
  await putLock(cloud, admin, { bucket: bucketOf('dev'), key: stateKey(root) });
  const refusedByLock = await somebody.make(`plan ${argumentsOf(root)}`);
  const unlock = await somebody.terraform(root, `force-unlock -force ${LeftLock.ID}`);
  return { refusedByBackend, refusedByLock, unlock };
}

async function clusterAndAddons(somebody: Person) {
  const cluster = await somebody.rollOut(rootOf('cluster'));
  const addons = await comeAndGo(somebody, 'addon-resources');
  const gone = await destroy(somebody, 'cluster');
  return {
    applied: { cluster, 'addon-resources': addons.applied },
    destroyed: { cluster: gone, 'addon-resources': addons.destroyed },
  };
}

async function comeAndGo(somebody: Person, component: ComponentName) {
  const applied = await somebody.rollOut(rootOf(component));
  return { applied, destroyed: await destroy(somebody, component) };
}

async function destroy({ make, terraform }: Person, component: ComponentName) {
  const root = rootOf(component);
  const shown = await make(`destroy ${argumentsOf(root)}`);
  const destroyed = await make(`destroy ${argumentsOf(root)} confirm=${folderOf(root).replace('environments/', '')}`);
  return { shown, destroyed, left: await terraform(root, 'state list') };
}
