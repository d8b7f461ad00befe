import { type Block, blocksOf, codeOf, namesIn } from './blocks.ts';
import type { Folder } from './generated-folders.ts';
import { type ParsedResource, parsedResources } from './parsed-module.ts';

/** Ruling 8: the one text of every versions.tf that needs only the AWS provider. */
export const AwsVersions = `terraform {
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
`;

const Constructs: readonly (readonly [RegExp, string])[] = [
  [/\btry\(/, 'try('],
  // What a lifecycle ignores can be named in no other way.
  [/^(?!\s+(?:lifecycle \{ )?ignore_changes\b).*\[0\]/m, '[0]'],
  [/\bcount\s*=[^\n]*\?/, 'count that depends on a condition'],
  [/^provider "/m, 'a provider'],
  [/^\s+backend "/m, 'a backend'],
  [/^(?! *error_message).*\b\d{12}\b/m, 'an account'],
  [/AdministratorAccess/, 'AdministratorAccess'],
  [/\brandom_\w+"/, 'a random name'],
];

// The rules of network ACLs and the routes of NAT gateways name the internet; test/modules/policies looks what they allow.
// Nodes and pods call out to it; the module's own tests see that nothing comes in.
const InternetIn: readonly string[] = [
  'modules/aws/cluster/security-groups.tf',
  'modules/aws/network/acl-rules.tf',
  'modules/aws/network/routes.tf',
];

/** T7, T14, ruling 8 and 18: what the code of a module may not do. `mayGuard` allows `prevent_destroy`. */
export async function codeFaults({ path, files }: Folder, mayGuard: boolean): Promise<string[]> {
  const code = [...files].filter(([name]) => name.endsWith('.tf')).map(([name, text]) => [name, codeOf(text)] as const);
  const found = code.map(async ([name, text]) => [
    ...Constructs.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name} has ${what}`),
    ...(text.includes('0.0.0.0/0') && !InternetIn.includes(`${path}/${name}`) ? [`${name} names the internet`] : []),
    ...(text.includes('prevent_destroy') && !mayGuard ? [`${name} has prevent_destroy`] : []),
    ...blocksOf(text).flatMap(block => orderFaults(block).map(fault => `${name}: ${fault}`)),
    ...(await parsedResources(text)).flatMap(([address, resource]) => tagFaults(address, resource)),
  ]);
  const versions = files.get('versions.tf') === AwsVersions ? [] : ['versions.tf states other versions'];
  return [...versions, ...(await Promise.all(found)).flat()];
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
  const [first = ''] = names;
  const isApart = !First.includes(first) || names.length === 1 || blankAfterFirst(block);
  return [
    ...(isSorted ? [] : [`${title} has its arguments in another order`]),
    ...(isApart ? [] : [`${title} has no blank line after ${first}`]),
  ];
}

function blankAfterFirst({ body }: Block): boolean {
  const next = body.findIndex((line, index) => index > 0 && /^ {2}\w/.test(line));
  return body[next - 1] === '' || /^ {2}#/.test(body[next - 1] ?? '');
}

// What controllers look for. Every other tag comes from the provider of the root.
const FunctionalTags = ['Name', 'kubernetes.io/role/elb', 'kubernetes.io/role/internal-elb'];

function tagFaults(address: string, { tags = {} }: ParsedResource): string[] {
  if (typeof tags !== 'object' || tags === null) return [`${address} computes its tags`];
  const odd = Object.keys(tags).filter(name => !FunctionalTags.includes(name));
  return odd.map(name => `${address} sets the tag ${name}`);
}
