import type { Repository } from '../answers/repository.ts';
import { dataHash } from './record.ts';

/** For each unit the hash of the answers it is rendered from: adding an environment leaves the others' hashes alone. */
export function answersHashes(repository: Repository): (unit: string) => string {
  const whole = dataHash(repository);
  const byEnvironment = new Map(
    repository.environments.map(environment => [
      `env-${environment.name}`,
      dataHash({ project: repository.project, environment }),
    ]),
  );
  const modules = dataHash({});
  return unit => byEnvironment.get(unit) ?? (unit === 'root' ? whole : modules);
}
