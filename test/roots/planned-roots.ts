import { posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { eventFindings, events } from '../terraform/harness/diagnostics.ts';
import { init } from '../terraform/harness/init.ts';
import { DefaultRecordings, knowingEnvironment } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { terraform } from '../terraform/harness/terraform.ts';
import type { MockDefaults } from '../terraform/provider/known-values.ts';
import { mockDefaults } from './mock-defaults.ts';
import { type PlannedRoot, type WiredRoot, wiredRoot } from './wired-root.ts';
import { writeTree } from './write-tree.ts';

/** A resource that a root would create, with almost every value known: its policies are whole texts. */
export interface PlannedResource {
  /** Key of the root. */
  readonly root: string;
  readonly address: string;
  /** Names of the module calls that lead from the root to the resource. */
  readonly calls: readonly string[];
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Arguments whose values only an apply knows, such as what is made of the time. */
  readonly unknown: readonly string[];
}

/** What all these roots would create, planned in one run against recorded schemas, with mocks for what a cloud computes. */
export async function planRoots(roots: readonly PlannedRoot[]): Promise<PlannedResource[]> {
  const cwd = scratchFolder();
  const children = childrenOf(roots);
  for (const { root, tree, wired } of children) {
    writeTree([...root.files.filter(isModule), ...wired.files], posix.join(cwd, tree));
  }
  const aliases = [...new Set(children.flatMap(({ wired }) => wired.aliases))];
  const main = [
    Requirements,
    ...Unmocked.map(provider),
    ...aliases.map(provider),
    ...children.map(child => moduleCall(child, children)),
  ];
  const files = { 'main.tf': main.join('\n'), 'tests/plan.tftest.hcl': planTest(mocksOfAws(children), aliases) };
  writeTree(
    Object.entries(files).map(([path, content]) => ({ path, content, mode: 0o644 })),
    cwd,
  );
  const asked = new Set(roots.map(({ key }) => key));
  const mocks = await mockDefaults(roots.flatMap(root => root.files));
  return (await plannedChanges(cwd, mocks)).map(resourceOf).filter(({ root }) => asked.has(root));
}

interface Child {
  readonly root: PlannedRoot;
  /** Folder of the copy of its repository; roots of the same repository share it. */
  readonly tree: string;
  readonly wired: WiredRoot;
}

// The roots, and after them those that they read, as far as nobody asked for them.
function childrenOf(roots: readonly PlannedRoot[]): Child[] {
  const trees = new Map([...new Set(roots.map(({ files }) => files))].map((files, index) => [files, `tree-${index}`]));
  const children = roots.map(root => ({ root, tree: `${trees.get(root.files)}`, wired: wiredRoot(root) }));
  // The list grows while it is walked, because what is read may read something too.
  for (const child of children) {
    for (const folder of child.wired.reads.values()) {
      if (keyOf(folder, child.tree, children) !== undefined) continue;
      const root = { ...child.root, folder, key: `${child.tree}--${folder.replaceAll('/', '--')}` };
      children.push({ root, tree: child.tree, wired: wiredRoot(root) });
    }
  }
  return children;
}

function keyOf(folder: string, tree: string, children: readonly Child[]): string | undefined {
  return children.find(child => child.tree === tree && child.root.folder === folder)?.root.key;
}

function isModule({ path }: OutputFile): boolean {
  return path.startsWith('modules/') && !path.includes('/tests/') && !path.endsWith('.md');
}

const Providers = DefaultRecordings.map(recording => recording.replace(/-[^-]*$/, ''));

const Requirements = `terraform {
  required_providers {
${Providers.map(name => `    ${name} = { source = "hashicorp/${name}" }\n`).join('')}  }
}
`;

// azurerm demands the block. Providers that are mocks ask for nothing.
function provider(name: string): string {
  const [type, alias] = name.split('.');
  const lines = [
    ...(alias === undefined ? [] : [`  alias = "${alias}"\n`]),
    ...(type === 'azurerm' ? ['  features {\n  }\n'] : []),
  ];
  return `provider "${type}" {\n${lines.join('')}}\n`;
}

function moduleCall({ root, tree, wired }: Child, children: readonly Child[]): string {
  const inputs = [...wired.reads].map(([name, folder]) => `  ${name} = module.${keyOf(folder, tree, children)}\n`);
  const types = new Set(wired.aliases.map(alias => `${alias.split('.')[0]}`));
  const handed = [...types, ...wired.aliases].map(name => `${name} = ${name}`);
  const providers = wired.aliases.length === 0 ? '' : `  providers = { ${handed.join(', ')} }\n`;
  return `module "${root.key}" {\n  source = "./${tree}/${root.folder}"\n${providers}${inputs.join('')}}\n`;
}

// What the provider of AWS gives its resources, and those of clusters, is the same for all of a type. Those of the other
// clouds are not mocked: the schema provider calls each resource by its name.
const Mocked = ['aws', 'helm', 'kubernetes'];
const Unmocked = Providers.filter(name => !Mocked.includes(name));

function planTest(mocks: string | undefined, aliases: readonly string[]): string {
  const names = [...Mocked, ...aliases].filter(name => Mocked.includes(`${name.split('.')[0]}`));
  const blocks = names.map(name => mockOf(name, name.startsWith('aws') ? mocks : undefined));
  return [...blocks, 'run "plan" {\n  command = plan\n}\n'].join('');
}

function mockOf(name: string, folder: string | undefined): string {
  const [type, alias] = name.split('.');
  const lines = [
    ...(alias === undefined ? [] : [`  alias = "${alias}"\n`]),
    '  override_during = plan\n',
    ...(folder === undefined ? [] : [`  source = "./${folder}"\n`]),
  ];
  return `mock_provider "${type}" {\n${lines.join('')}}\n`;
}

// Repositories of one generator have the same mocks; the first that has any lends them.
function mocksOfAws(children: readonly Child[]): string | undefined {
  const child = children.find(({ root }) => root.files.some(({ path }) => path.startsWith('modules/aws/mocks/')));
  return child && `${child.tree}/modules/aws/mocks`;
}

interface Change {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly change: {
    readonly after: Readonly<Record<string, unknown>>;
    readonly after_unknown?: Readonly<Record<string, unknown>>;
  };
}

async function plannedChanges(cwd: string, mocks: MockDefaults): Promise<Change[]> {
  const env = { ...(await knowingEnvironment(mocks)), TF_DATA_DIR: scratchFolder() };
  const findings = await init(cwd, env);
  const ran = await terraform(['test', '-json', '-verbose'], { cwd, env });
  const plan = events<{ test_plan?: { resource_changes?: Change[] } }>(ran.stdout).find(event => event.test_plan);
  const faults = [...findings, ...eventFindings(ran.stdout)].filter(({ severity }) => severity === 'error');
  if (!plan?.test_plan || faults.length > 0) {
    throw new Error(`${faults.map(fault => JSON.stringify(fault)).join('\n')}\n${ran.stderr}`);
  }
  return (plan.test_plan.resource_changes ?? []).filter(({ mode }) => mode === 'managed');
}

function resourceOf({ address, type, name, change }: Change): PlannedResource {
  const [, root = '', below = ''] = /^module\.([^.]+)\.(.*)$/s.exec(address) ?? [];
  const calls = [...below.matchAll(/(?:^|\.)module\.(\w+)/g)].flatMap(([, call]) => call ?? []);
  return { root, address: below, calls, type, name, values: change.after, unknown: unknownIn(change) };
}

function unknownIn({ after_unknown: unknown = {} }: Change['change']): string[] {
  return Object.keys(unknown).filter(name => unknown[name] === true);
}
