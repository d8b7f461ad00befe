import { Accounts, bootstrapKey, bucketOf } from '../aws/answers.ts';
import type { Cloud } from '../aws/cloud.ts';
import { untilLocked, untilUsable } from '../aws/waiting.ts';
import type { Workplace } from '../aws/workplace.ts';
import type { Environment } from '../terraform/harness/environment.ts';
import { ofUnits, unitFolder } from './applied-units.ts';
import { operator } from './operator.ts';

/** An environment of units from its first command to its last; others work meanwhile in a clone of their own. */
export async function applyJourney(cloud: Cloud, place: Workplace, clone: Workplace) {
  const admin = await cloud.credentials(Accounts.dev, 'admin');
  const { planAll, runAll } = operator(place, admin);
  const bootstrapping = place.run(admin, 'make bootstrap env=dev cloud=aws yes=1');
  await Promise.race([bootstrapping, untilUsable(cloud, admin, 'dev')]);
  const planned = await planAll();
  const [applied, refused] = await Promise.all([runAll('apply'), refusals(cloud, clone, admin)]);
  const states = await statesIn(cloud, admin);
  const replanned = await planAll('-detailed-exitcode');
  const destroyed = await runAll('destroy');
  return {
    ...{ bootstrap: await bootstrapping, planned, applied, refused, states, replanned, destroyed },
    ...{ left: await statesIn(cloud, admin), keys: await keysIn(cloud, admin) },
    lockFiles: await ofUnits(unit => place.read(`${unitFolder(unit)}/.terraform.lock.hcl`)),
  };
}

// While the database is made, which takes a minute.
async function refusals(cloud: Cloud, clone: Workplace, admin: Environment) {
  const stranger = operator(clone, await cloud.credentials(Accounts.prod, 'admin'));
  await untilLocked(cloud, admin, { env: 'dev', component: 'data' });
  const byLock = await operator(clone, admin).runAll('apply', './**/data');
  const byBackend = await stranger.runAll('plan', './**/network');
  // With a local state nothing but the provider can tell that these are the credentials of another account.
  clone.write(`${unitFolder('secrets')}/backend_override.tf`, 'terraform {\n  backend "local" {}\n}\n');
  return { byLock, byBackend, byProvider: await stranger.runAll('plan', './**/secrets') };
}

/** A state as Terraform stores it, as far as it is looked at here. */
interface State {
  readonly resources: readonly object[];
  readonly outputs: Readonly<Record<string, object>>;
}

function statesIn(cloud: Cloud, as: Environment) {
  return ofUnits(async unit => {
    const path = `${unitFolder(unit)}/terraform.tfstate`;
    const { status, text } = await cloud.s3(as, { method: 'GET', bucket: bucketOf('dev'), path });
    return status === 200 ? (JSON.parse(text) as State) : undefined;
  });
}

// All but the state of the bootstrap.
async function keysIn(cloud: Cloud, as: Environment): Promise<string[]> {
  const { text } = await cloud.s3(as, { method: 'GET', bucket: bucketOf('dev'), path: '?list-type=2' });
  const keys = [...text.matchAll(/<Key>([^<]+)</g)].map(([, key]) => `${key}`);
  return keys.filter(key => key !== bootstrapKey('dev')).sort();
}
