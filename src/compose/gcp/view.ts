import { githubRepository } from '../../answers/forge.ts';
import type { Environment, Repository } from '../../answers/repository.ts';
import { projectNumberOf, projectOf } from '../account-ids.ts';

/** Days that requests to the state are kept, as on AWS. */
const ACCESS_LOG_DAYS = 365;

/** Services of Google Cloud that every environment uses, as their APIs are called without googleapis.com. */
const CLUSTER = ['cloudkms', 'compute', 'container', 'iam', 'logging', 'pubsub', 'secretmanager', 'servicenetworking'];
const DATA = ['sqladmin'];
const DOMAIN = ['certificatemanager', 'dns'];

/** An environment on Google Cloud, for the templates of its bootstrap and of its components. */
export function gcpView({ project }: Repository, environment: Environment): object {
  const { state } = environment;
  return {
    project: projectOf(environment),
    projectNumber: projectNumberOf(environment),
    region: state.gcp.region,
    services: gcpServices(environment),
    ci: { repository: githubRepository(project.repository) ?? '' },
    state: {
      accessLogs: state.accessLogs ? { requests: { retention_days: ACCESS_LOG_DAYS } } : {},
      bucket: state.gcp.bucket,
      create: state.create,
      prefix: `bootstrap/gcp/${environment.name}`,
      principals: state.gcp.principals,
    },
  };
}

// Names inside the network are zones of Cloud DNS too.
function gcpServices({ data }: Environment): string[] {
  return [...CLUSTER, ...DOMAIN, ...(data.enabled ? DATA : [])].sort();
}
