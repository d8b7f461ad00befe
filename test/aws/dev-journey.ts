import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { Accounts, bucketOf, type ComponentName, folderOf, stateKey } from './answers.ts';
import type { Cloud } from './cloud.ts';
import { LeftLock, putLock } from './locks.ts';
import { argumentsOf, type Person, person } from './person.ts';
import { untilUsable } from './waiting.ts';
import type { Workplace } from './workplace.ts';

const rootOf = (component: ComponentName) => ({ env: 'dev', component }) as const;

/** An unprotected environment from its first command to its last. */
export async function devJourney(cloud: Cloud, place: Workplace) {
  const admin = await cloud.credentials(Accounts.dev, 'admin');
  const somebody = person(place, admin);
  const stranger = await cloud.credentials(Accounts.prod, 'admin');
  const refusedBootstrap = await person(place, stranger).make('bootstrap env=dev cloud=aws yes=1');
  const bootstrapping = somebody.make('bootstrap env=dev cloud=aws yes=1');
  const refusedByProvider = await planWithoutBackend(place, stranger);
  await Promise.race([bootstrapping, untilUsable(cloud, admin, 'dev')]);
  const [network, secrets, refused] = await Promise.all([
    somebody.apply(rootOf('network')),
    somebody.apply(rootOf('secrets')),
    refusals(cloud, { admin, somebody, stranger: person(place, stranger) }),
  ]);
  const [networkChanges, secretsChanges, cluster, data] = await Promise.all([
    somebody.changes(rootOf('network')),
    somebody.changes(rootOf('secrets')),
    comeAndGo(somebody, 'cluster', () => comeAndGo(somebody, 'addon-resources', nothing)),
    comeAndGo(somebody, 'data', nothing),
  ]);
  const bootstrap = await bootstrapping;
  const gone = await Promise.all([somebody.destroy(rootOf('network')), somebody.destroy(rootOf('secrets'))]);
  return {
    ...{ refusedBootstrap, bootstrap, refusedByProvider, ...refused },
    network: { ...network, changes: networkChanges, ...gone[0] },
    secrets: { ...secrets, changes: secretsChanges, ...gone[1] },
    ...{ cluster, 'addon-resources': cluster.meanwhile, data },
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

// What builds on a component comes after it and goes before it.
async function comeAndGo<Rest>(somebody: Person, component: ComponentName, rest: () => Promise<Rest>) {
  const applied = await somebody.apply(rootOf(component));
  const [changes, meanwhile] = await Promise.all([somebody.changes(rootOf(component)), rest()]);
  return { ...applied, changes, ...(await somebody.destroy(rootOf(component))), meanwhile };
}

async function nothing(): Promise<void> {}
