import { isComposition } from '../../scripts/compositions.ts';
import { azureTagFaults } from './azure-tags.ts';
import { type Block, blocksOf, codeOf, namesIn } from './blocks.ts';
import type { Folder } from './generated-folders.ts';
import { type ParsedResource, parsedResources } from './parsed-module.ts';

const Ranges: Readonly<Record<string, string>> = {
  aws: '>= 5.100.0, < 7.0.0',
  azurerm: '>= 5.0.0, < 6.0.0',
  google: '>= 7.40.0, < 9.0.0',
  helm: '>= 3.1.0, < 4.0.0',
  kubernetes: '>= 3.0.0, < 4.0.0',
  random: '>= 3.7.0, < 4.0.0',
};

/** Ruling 8: the one text of a versions.tf that needs these providers. */
export function versionsOf(...names: readonly string[]): string {
  const providers = names.map(
    name => `    ${name} = {
      source  = "hashicorp/${name}"
      version = "${Ranges[name]}"
    }
`,
  );
  return `terraform {
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
${providers.join('')}  }
}
`;
}

/** Ruling 8: the one text of every versions.tf that needs only the AWS provider. */
export const AwsVersions = versionsOf('aws');

const Constructs: readonly (readonly [RegExp, string])[] = [
  [/\btry\(/, 'try('],
  // What a lifecycle ignores can be named in no other way.
  [/^(?!\s+(?:lifecycle \{ )?ignore_changes\b).*\[0\]/m, '[0]'],
  [/^provider "/m, 'a provider'],
  [/^\s+backend "/m, 'a backend'],
  [/^(?! *error_message).*\b\d{12}\b/m, 'an account'],
  [/AdministratorAccess/, 'AdministratorAccess'],
  [/\bresource "random_\w+"/, 'a random name'],
];

// Ruling 17: whether an add-on is there is the one condition that may count, and only where add-ons are put together.
const Presence = /^\s*count\s*= var\.\w+ == null \? 0 : 1$/gm;

// The rules of network ACLs and the routes of NAT gateways name the internet; test/modules/policies looks what they allow.
// Nodes and pods call out to it; the module's own tests see that nothing comes in.
const InternetIn: readonly string[] = [
  'modules/aws/cluster/security-groups.tf',
  'modules/aws/network/acl-rules.tf',
  'modules/aws/network/routes.tf',
  'modules/gcp/network/routes.tf',
];

/** T7, T14, ruling 8 and 18: what the code of a module may not do. `mayGuard` allows `prevent_destroy`. */
export async function codeFaults({ path, files }: Folder, mayGuard: boolean): Promise<string[]> {
  const code = [...files].filter(([name]) => name.endsWith('.tf')).map(([name, text]) => [name, codeOf(text)] as const);
  const found = code.map(async ([name, text]) => [
    ...Constructs.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name} has ${what}`),
    ...countFaults(isComposition(path) ? text.replace(Presence, '') : text).map(fault => `${name} has ${fault}`),
    ...(text.includes('0.0.0.0/0') && !InternetIn.includes(`${path}/${name}`) ? [`${name} names the internet`] : []),
    ...(text.includes('prevent_destroy') && !mayGuard ? [`${name} has prevent_destroy`] : []),
    ...blocksOf(text).flatMap(block => orderFaults(block).map(fault => `${name}: ${fault}`)),
    ...(await parsedResources(text)).flatMap(([address, resource]) => tagFaults(address, resource)),
  ]);
  return [...versionFaults({ path, files }), ...(await Promise.all(found)).flat()];
}

function countFaults(text: string): string[] {
  return /\bcount\s*=[^\n]*\?/.test(text) ? ['count that depends on a condition'] : [];
}

// What runs in the cluster knows no cloud, and a module of a cloud no other one.
const Providers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^modules\/(?:kubernetes-addons$|addons\/)/, ['helm', 'kubernetes']],
  [/^modules\/aws\//, ['aws']],
  [/^modules\/azure\//, ['azurerm', 'random']],
  [/^modules\/gcp\//, ['google', 'random']],
];

function versionFaults({ path, files }: Folder): string[] {
  const text = files.get('versions.tf') ?? '';
  const names = [...text.matchAll(/^ {4}(\w+) = \{$/gm)].flatMap(([, name]) => name ?? []);
  const mayNeed = Providers.find(([folder]) => folder.test(path))?.[1] ?? [];
  const isRight = text === versionsOf(...names) && names.every(name => mayNeed.includes(name));
  return isRight ? [] : ['versions.tf states other versions'];
}

const First = ['for_each', 'count', 'provider', 'source'];
const Last = ['tags', 'lifecycle', 'depends_on'];

// Meta-arguments first, tags and what orders the work last (terraform style guide and section 4.2 of the design).
function orderFaults(block: Block): string[] {
  if (!['resource', 'data', 'module'].includes(block.type)) return [];
  const names = namesIn(block);
  const rank = (name: string) => (First.includes(name) ? 0 : Last.indexOf(name) + 2);
  const isSorted = names.every((name, index) => index === 0 || rank(name) >= rank(names[index - 1] ?? ''));
  const title = block.labels.join('.');
  const head = names.filter(name => First.includes(name));
  const isApart = head.length === 0 || head.length === names.length || hasBlankAfter(head.length, block);
  return [
    ...(isSorted ? [] : [`${title} has its arguments in another order`]),
    ...(isApart ? [] : [`${title} has no blank line after ${head.at(-1)}`]),
  ];
}

function hasBlankAfter(count: number, { body }: Block): boolean {
  const places = body.flatMap((line, index) => (/^ {2}\w/.test(line) ? [index] : []));
  const next = places[count] ?? 0;
  return body[next - 1] === '' || /^ {2}#/.test(body[next - 1] ?? '');
}

// What controllers look for. Every other tag comes from the provider of the root.
const FunctionalTags = ['Name', 'kubernetes.io/role/elb', 'kubernetes.io/role/internal-elb'];

function tagFaults(address: string, resource: ParsedResource): string[] {
  if (address.startsWith('azurerm_')) return azureTagFaults(address, resource);
  // On Google Cloud a tag is what routes and firewall rules call a machine, and a label is what others call a tag.
  if (address.startsWith('google_')) return [];
  const { tags = {} } = resource;
  if (typeof tags !== 'object' || tags === null) return [`${address} computes its tags`];
  const odd = Object.keys(tags).filter(name => !FunctionalTags.includes(name));
  return odd.map(name => `${address} sets the tag ${name}`);
}
