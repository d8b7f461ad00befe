import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { Accounts, bucketOf, type ComponentName, folderOf, stateKey } from './answers.ts';
import type { Cloud } from './cloud.ts';
import { LeftLock, putLock } from './locks.ts';
import { argumentsOf, type Person, person } from './person.ts';
import type { Workplace } from './workplace.ts';

const rootOf = (component: ComponentName) => ({ env: 'dev', component }) as const;

const Network = rootOf('network');

/** An unprotected environment from its first command to its last. */
export async function devJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.dev, 'admin');
  const stranger = await cloud.credentials(Accounts.prod, 'admin');
  const somebody = person(place, admin);
  const refusedBootstrap = await person(place, stranger).make('bootstrap env=dev cloud=aws yes=1');
  const [bootstrap, refusedByProvider] = await Promise.all([
    somebody.make('bootstrap env=dev cloud=aws yes=1'),
    planWithoutBackend(place, stranger),
  ]);
  const refusedByBackend = await person(place, stranger).make(`plan ${argumentsOf(Network)}`);
  await putLock(cloud, admin, { bucket: bucketOf('dev'), key: stateKey(Network) });
  const refusedByLock = await somebody.make(`plan ${argumentsOf(Network)}`);
  const unlock = await somebody.terraform(Network, `force-unlock -force ${LeftLock.ID}`);
  const applied = await rollOutAll(somebody);
  const destroyed = await destroyAll(somebody);
  return {
    ...{ refusedBootstrap, bootstrap, refusedByBackend, refusedByProvider, refusedByLock, unlock },
    ...{ applied, destroyed },
  };
}

// With a local state nothing but the provider can tell that these are the credentials of another account.
async function planWithoutBackend(place: Workplace, as: Environment) {
  const override = `${folderOf(Network)}/backend_override.tf`;
  place.write(override, 'terraform {\n  backend "local" {}\n}\n');
  const ended = await person(place, { ...as, TF_DATA_DIR: scratchFolder() }).make(`plan ${argumentsOf(Network)}`);
  place.remove(override);
  return ended;
}

async function rollOutAll({ rollOut }: Person) {
  const network = await rollOut(Network);
  const secrets = await rollOut(rootOf('secrets'));
  return { network, secrets };
}

async function destroyAll(somebody: Person) {
  const secrets = await destroy(somebody, 'secrets');
  const network = await destroy(somebody, 'network');
  return { network, secrets };
}

async function destroy({ make, terraform }: Person, component: ComponentName) {
  const root = rootOf(component);
  const shown = await make(`destroy ${argumentsOf(root)}`);
  const destroyed = await make(`destroy ${argumentsOf(root)} confirm=${folderOf(root).replace('environments/', '')}`);
  return { shown, destroyed, left: await terraform(root, 'state list') };
}
