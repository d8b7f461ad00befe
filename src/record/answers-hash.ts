import type { Environment, Repository } from '../answers/repository.ts';
import { ownsOidcProvider } from '../compose/bootstrap.ts';
import { dataHash } from './record.ts';
import { environmentUnit } from './units.ts';

/**
 * For each unit the hash of the answers it is rendered from: adding an environment leaves the others' hashes alone, and the
 * files of an environment with the same hash are the same.
 */
export function answersHashes(repository: Repository): (unit: string) => string {
  const { environments, ...shared } = repository;
  const sharedHash = dataHash(shared);
  const byEnvironment = new Map(
    environments.map(environment => [
      environmentUnit(environment.name),
      dataHash({ shared: sharedHash, ...facts(repository, environment) }),
    ]),
  );
  const whole = dataHash({ shared: sharedHash, environments: [...byEnvironment] });
  const modules = dataHash({});
  return unit => byEnvironment.get(unit) ?? (unit === 'root' ? whole : modules);
}

// What an environment is on its own, and what it is to the others.
function facts(repository: Repository, environment: Environment): object {
  return { environment, ownsOidcProvider: ownsOidcProvider(repository, environment) };
}
