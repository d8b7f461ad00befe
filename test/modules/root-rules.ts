import { posix } from 'node:path';
import { blocksOf, codeOf } from './blocks.ts';
import { versionsOf } from './code-rules.ts';
import { lengthFaults } from './file-rules.ts';
import type { Folder } from './generated-folders.ts';

const Required = ['backend.tf', 'main.tf', 'outputs.tf', 'providers.tf', 'versions.tf'];
const Blocks = ['terraform', 'provider', 'module', 'output'];

const Logic: readonly (readonly [RegExp, string])[] = [
  [/ \? /, 'a condition'],
  [/\bfor_each\b|\bcount\s*=|\bdynamic\b/, 'a repetition'],
  [/[[{]\s*for\b/, 'a loop'],
  [
    /(?<!\.)\b(?:var\.|local\.|data\.(?!terraform_remote_state\.\w+\.outputs\b))/,
    'a reference to something other than a module',
  ],
  [/\bprofile\s*=/, 'a personal profile'],
];

// These change what runs in a cluster, and call no cloud.
const InCluster = /\/(?:cilium|kubernetes-addons)$/;

/** T12 and rulings 6, 7, 8 and 18: a root holds values, and everything that makes it a root. */
export function rootFaults(root: Folder, { isProtected }: { isProtected: boolean }): string[] {
  const files = [...root.files].map(([name, text]) => [name, codeOf(text)] as const);
  const guard = root.files.get('protected.tf');
  return [
    ...Required.filter(name => !root.files.has(name)).map(name => `${name} is missing`),
    ...files.flatMap(([name, text]) => [...fileFaults(name, text), ...lengthFaults(name, text)]),
    ...(root.files.get('versions.tf') === versionsIn(root) ? [] : ['versions.tf states other versions']),
    ...wholeFaults(root, files.map(([, text]) => text).join('\n')),
    ...(isProtected === (guard !== undefined) ? [] : ['protection is not what was asked for']),
  ];
}

function versionsIn({ path }: Folder): string {
  return InCluster.test(path) ? versionsOf('helm', 'kubernetes') : versionsOf('aws');
}

function fileFaults(name: string, text: string): string[] {
  const odd = blocksOf(text).filter(
    ({ type, labels }) => !Blocks.includes(type) && !isGuard(name, labels) && !isRead(name, type, labels),
  );
  return [
    ...odd.map(({ type, labels }) => `${name} has ${type} ${labels.join('.')}`),
    ...Logic.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name} has ${what}`),
    ...(/prevent_destroy/.test(text) && name !== 'protected.tf' ? [`${name} has prevent_destroy`] : []),
  ];
}

function isGuard(name: string, labels: readonly string[]): boolean {
  return name === 'protected.tf' && labels.join('.') === 'terraform_data.protected';
}

// What it takes from the states before it.
function isRead(name: string, type: string, [kind]: readonly string[]): boolean {
  return name === 'dependencies.tf' && type === 'data' && kind === 'terraform_remote_state';
}

function wholeFaults({ path }: Folder, text: string): string[] {
  const sources = [...text.matchAll(/source\s+= "(\.[^"]*)"/g)].flatMap(([, source]) => source ?? []);
  const strange = sources.filter(source => !/^modules\/(?:[^/]+\/)?[^/]+$/.test(posix.join(path, source)));
  const backends = text.match(/^ {2}backend "s3" \{$/gm)?.length ?? 0;
  return [
    ...strange.map(source => `${source} is no module of this repository`),
    ...(text.includes(`"${path}/terraform.tfstate"`) ? [] : ['the key of the state is not the path']),
    ...(backends === 1 ? [] : [`there are ${backends} backends`]),
    ...(InCluster.test(path) ? [] : providerFaults(text)),
  ];
}

function providerFaults(text: string): string[] {
  return [
    ...(/^provider "aws" \{\n {2}allowed_account_ids = \["\d{12}"\]$/m.test(text) ? [] : ['no account is asked for']),
    ...(/^ {2}default_tags \{$/m.test(text) ? [] : ['nothing is tagged']),
  ];
}
