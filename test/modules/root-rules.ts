import { posix } from 'node:path';
import { cloudOf } from '../roots/folders.ts';
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
    /(?<!\.)\b(?:var\.|local\.(?!tags\b)|data\.(?!terraform_remote_state\.\w+\.outputs\b))/,
    'a reference to something other than a module',
  ],
  [/\bprofile\s*=/, 'a personal profile'],
];

interface CloudRules {
  readonly provider: string;
  readonly backend: string;
  /** How the backend names the state of a root. */
  readonly state: (path: string) => string;
  /** What has to stand in a root that works on the cloud. */
  readonly texts: readonly (readonly [RegExp, string])[];
}

const CloudFolders: Readonly<Record<string, CloudRules>> = {
  aws: {
    provider: 'aws',
    backend: 's3',
    state: path => `"${path}/terraform.tfstate"`,
    texts: [
      [/^provider "aws" \{\n {2}allowed_account_ids = \["\d{12}"\]$/m, 'no account is asked for'],
      [/^ {2}default_tags \{$/m, 'nothing is tagged'],
    ],
  },
  azure: {
    provider: 'azurerm',
    backend: 'azurerm',
    state: path => `"${path}/terraform.tfstate"`,
    texts: [
      [/^ {2}subscription_id +=/m, 'no account is asked for'],
      [/^locals \{\n {2}tags = \{$/m, 'nothing is tagged'],
    ],
  },
  gcp: {
    provider: 'google',
    backend: 'gcs',
    state: path => `"${path}"`,
    texts: [
      [/^provider "google" \{\n(?: {2}.*\n)*? {2}project +=/m, 'no account is asked for'],
      [/^ {2}default_labels +=/m, 'nothing is tagged'],
    ],
  },
};

// These change what runs in a cluster, and call no cloud.
const InCluster = /\/(?:cilium|kubernetes-addons)$/;

/** T12 and rulings 6, 7, 8 and 18: a root holds values, and everything that makes it a root. */
export function rootFaults(root: Folder, { isProtected }: { isProtected: boolean }): string[] {
  const rules = CloudFolders[cloudOf(root.path)];
  if (!rules) return [`${root.path} is of no cloud`];
  const files = [...root.files].map(([name, text]) => [name, codeOf(text)] as const);
  const guard = root.files.get('protected.tf');
  return [
    ...Required.filter(name => !root.files.has(name)).map(name => `${name} is missing`),
    ...files.flatMap(([name, text]) => [...fileFaults(name, text), ...lengthFaults(name, text)]),
    ...(root.files.get('versions.tf') === versionsIn(root, rules) ? [] : ['versions.tf states other versions']),
    ...wholeFaults(root, rules, files.map(([, text]) => text).join('\n')),
    ...(isProtected === (guard !== undefined) ? [] : ['protection is not what was asked for']),
  ];
}

function versionsIn({ path }: Folder, { provider }: CloudRules): string {
  return InCluster.test(path) ? versionsOf('helm', 'kubernetes') : versionsOf(provider);
}

function fileFaults(name: string, text: string): string[] {
  const odd = blocksOf(text).filter(
    ({ type, labels }) =>
      !Blocks.includes(type) && !isGuard(name, labels) && !isRead(name, type, labels) && !isTags(name, type),
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

// azurerm has no default tags, so that all modules of a root are given the same.
function isTags(name: string, type: string): boolean {
  return name === 'providers.tf' && type === 'locals';
}

function wholeFaults({ path }: Folder, { backend, state, texts }: CloudRules, text: string): string[] {
  const sources = [...text.matchAll(/source\s+= "(\.[^"]*)"/g)].flatMap(([, source]) => source ?? []);
  const strange = sources.filter(source => !/^modules\/(?:[^/]+\/)?[^/]+$/.test(posix.join(path, source)));
  const backends = text.split(`\n  backend "${backend}" {\n`).length - 1;
  const missing = texts.filter(([pattern]) => !InCluster.test(path) && !pattern.test(text));
  return [
    ...strange.map(source => `${source} is no module of this repository`),
    ...(text.includes(state(path)) ? [] : ['the key of the state is not the path']),
    ...(backends === 1 ? [] : [`there are ${backends} backends`]),
    ...missing.map(([, fault]) => fault),
  ];
}
