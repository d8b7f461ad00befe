import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import type { Environment, Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

/** Domains: a zone that two environments would both create can be delegated to one of them only. */
export function nameFindings(tree: Tree, { environments }: Repository): Finding[] {
  const creators = environments.filter(({ dns }) => dns.domain !== null && dns.zoneId === null);
  return creators.flatMap((environment, index) => {
    const other = creators.slice(0, index).find(({ dns }) => dns.domain === environment.dns.domain);
    return other ? [sharedDomain(tree, environment, other)] : [];
  });
}

function sharedDomain(tree: Tree, { name, dns }: Environment, other: Environment): Finding {
  return {
    path: knobPath(tree, name, ['dns', 'domain']),
    message: `${other.name} and ${name} would both create the zone ${dns.domain}, and the world can look into one of them only`,
    hint: `give each environment a domain of its own, such as ${name}.${dns.domain}, or name an existing zone in dns.zoneId`,
  };
}
