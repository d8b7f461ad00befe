import { type Environment, type Repository, regionsOf } from '../answers/repository.ts';
import { hasBootstrap, ownsOidcProvider } from '../compose/bootstrap.ts';
import { componentsOf } from '../compose/components.ts';

/** What has to be destroyed of an environment, and how, in the order in which nothing loses what it stands on. */
export function destroySteps(repository: Repository, environment: Environment): string[] {
  const places = regionsOf(environment).toReversed();
  const roots = places.flatMap(({ cloud, region }) =>
    componentsOf({ repository, environment, cloud, region })
      .toReversed()
      .map(component => [environment.name, cloud, region.name, component] as const),
  );
  const stores = hasBootstrap(repository, environment) ? [...new Set(places.map(({ cloud }) => cloud))] : [];
  return [
    ...(environment.protected ? [unprotect(environment.name)] : []),
    ...roots.map(destroy),
    ...sharedProvider(repository, environment),
    ...stores.map(cloud => `bootstrap/${cloud}/${environment.name}: ${STORE}`),
  ];
}

const STORE = 'delete the store of states by hand, when nothing above is left; it keeps the only record of what exists';

// The next environment in the account makes one of its own then, which it cannot while this one is there.
function sharedProvider(repository: Repository, environment: Environment): string[] {
  const { name, aws } = environment;
  const others = repository.environments.filter(other => other.name !== name && other.aws.account === aws.account);
  if (aws.account === null || others.length === 0 || !ownsOidcProvider(repository, environment)) return [];
  const users = others.map(other => other.name).join(', ');
  return [
    `bootstrap/aws/${name}: the OIDC provider of account ${aws.account} belongs to it and is used by ${users} too: move it to the state of the next of them first`,
  ];
}

function unprotect(name: string): string {
  return `environments/${name}: delete every protected.tf in a pull request, then plan and apply each of these roots`;
}

function destroy([env, cloud, region, component]: readonly [string, string, string, string]): string {
  const typed = `make destroy env=${env} cloud=${cloud} region=${region} component=${component}`;
  return `${typed}; read the plan, and repeat with confirm=${env}/${cloud}/${region}/${component}`;
}
