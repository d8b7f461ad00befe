import { githubRepository } from '../answers/forge.ts';
import type { Environment, Repository } from '../answers/repository.ts';
import { projectNumberOf, projectOf } from './account-ids.ts';

/** An environment on Google Cloud, for the templates of its bootstrap and of its components. */
export function gcpView({ project }: Repository, environment: Environment): object {
  const { state } = environment;
  return {
    project: projectOf(environment),
    projectNumber: projectNumberOf(environment),
    region: state.gcp.region,
    regions: environment.gcp.regions.map(region => region.name).sort(),
    ci: { repository: githubRepository(project.repository) ?? '', environment: environment.name },
    state: {
      accessLogs: state.accessLogs,
      bucket: state.gcp.bucket,
      create: state.create,
      kmsKey: state.gcp.kmsKey,
      prefix: `bootstrap/gcp/${environment.name}`,
    },
  };
}
