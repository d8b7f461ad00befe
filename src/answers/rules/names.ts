import { type Cloud, cloudNames } from '../../../schema/clouds.ts';
import { domainOf } from '../domain-of.ts';
import type { Finding } from '../finding.ts';
import { githubRepository } from '../forge.ts';
import { knobPath } from '../knob-path.ts';
import { cloudsOf, type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

/** Names that others give: domains and their zones, and the repository that Google Cloud trusts. */
export function nameFindings(tree: Tree, repository: Repository): Finding[] {
  return [
    ...sharedDomains(tree, repository),
    ...repository.environments.flatMap(environment => domainFindings(tree, environment)),
    ...repositoryFindings(repository),
  ];
}

type Creator = { environment: Environment; cloud: Cloud; domain: string };

// A zone that two environments would both create can be delegated to one of them only.
function sharedDomains(tree: Tree, { environments }: Repository): Finding[] {
  const creators = environments.flatMap(environment =>
    cloudsOf(environment).flatMap((cloud): Creator[] => {
      const domain = domainOf(environment, cloud);
      return domain === null || zoneOf(environment, cloud) !== null ? [] : [{ environment, cloud, domain }];
    }),
  );
  return creators.flatMap((creator, index) => {
    const other = creators.slice(0, index).find(({ domain }) => domain === creator.domain);
    return other ? [sharedDomain(tree, creator, other.environment)] : [];
  });
}

/** The answer that names an existing zone of each cloud. */
const ZONES: Readonly<Record<Cloud, string>> = { aws: 'dns.zoneId', azure: 'dns.zones.azure', gcp: 'dns.zones.gcp' };

function zoneOf({ dns }: Environment, cloud: Cloud): string | null {
  return cloud === 'aws' ? dns.zoneId : dns.zones[cloud];
}

function sharedDomain(tree: Tree, { environment, cloud, domain }: Creator, other: Environment): Finding {
  const { name } = environment;
  return {
    path: knobPath(tree, name, ['dns', 'domain']),
    message: `${other.name} and ${name} would both create the zone ${domain}, and the world can look into one of them only`,
    hint: `give each environment a domain of its own, such as ${name}.${domain}, or name an existing zone in ${ZONES[cloud]}`,
  };
}

/** One level shorter than DNS allows, as in the schema: "*." stands before this name in a certificate. */
const LONGEST_DOMAIN = 62;

function domainFindings(tree: Tree, environment: Environment): Finding[] {
  const { dns, name } = environment;
  const long = cloudsOf(environment).filter(cloud => (domainOf(environment, cloud)?.length ?? 0) > LONGEST_DOMAIN);
  const azureDomain = isOn(environment, 'azure') ? domainOf(environment, 'azure') : null;
  const zone = dns.zones.azure?.split('/').at(-1) ?? azureDomain;
  const isElsewhere = azureDomain !== null && !`.${azureDomain}`.endsWith(`.${zone}`);
  return [
    ...long.slice(0, 1).map(cloud => ({
      path: knobPath(tree, name, ['dns', 'domain']),
      message: `on ${cloudNames[cloud]} the domain is ${domainOf(environment, cloud)}, and a certificate has room for ${LONGEST_DOMAIN} characters`,
      hint: `use at most ${LONGEST_DOMAIN - cloud.length - 1} characters, or give each cloud an environment of its own`,
    })),
    ...(isElsewhere
      ? [
          {
            path: knobPath(tree, name, ['dns', 'zones', 'azure']),
            message: `${azureDomain} does not lie in the zone ${zone}`,
            hint: 'name the zone of the domain, or of one above it',
          },
        ]
      : []),
  ];
}

/** Characters of a subject that Google Cloud takes (IAM documentation, "Workload Identity Federation"). */
const LONGEST_SUBJECT = 127;

function repositoryFindings({ project, environments }: Repository): Finding[] {
  const repository = githubRepository(project.repository);
  const names = environments.filter(environment => isOn(environment, 'gcp')).map(({ name }) => name.length);
  if (repository === null || names.length === 0) return [];
  const room = LONGEST_SUBJECT - 'repo::environment:-plan'.length - Math.max(...names);
  if (repository.length <= room) return [];
  return [
    {
      path: ['project', 'repository'],
      message: `Google Cloud trusts no repository with a name as long as ${repository}`,
      hint: `use one with ${room} characters at most, owner and "/" included, or shorter names of environments`,
    },
  ];
}
