import { writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';
import { writeTree } from '../roots/write-tree.ts';
import { events } from '../terraform/harness/diagnostics.ts';
import { init } from '../terraform/harness/init.ts';
import { schemaEnvironment } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { terraform } from '../terraform/harness/terraform.ts';
import { type Declaration, declarationsIn } from './declarations.ts';
import type { Resource, Root } from './resource.ts';

/** A root to plan: the files of its repository, and its folder in there. */
export interface PlannedRoot {
  /** Letters, digits, `-` and `_`; names the root among those that are planned together. */
  readonly key: string;
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** What all these roots would create, planned in one run against recorded schemas, with mocks for what AWS computes. */
export async function planRoots(roots: readonly PlannedRoot[]): Promise<Resource[]> {
  const cwd = scratchFolder();
  for (const root of roots) writeTree(plannable(root), `${cwd}/${root.key}`);
  writeFileSync(`${cwd}/main.tf`, [Requirements, ...roots.map(moduleCall)].join('\n'));
  writeTree([{ path: 'tests/plan.tftest.hcl', content: test(roots), mode: 0o644 }], cwd);
  const changes = await plannedChanges(cwd);
  const byKey = new Map(roots.map(root => [root.key, describedRoot(root)]));
  return changes.map(change => resourceOf(change, byKey));
}

// As children of one root they may bring neither a backend nor a provider; what is protected would not be torn down.
function plannable({ folder, files }: PlannedRoot): OutputFile[] {
  const wanted = files.filter(({ path }) => path.startsWith('modules/') || posix.dirname(path) === folder);
  return wanted.filter(({ path }) => /\.tf$|\.tfmock\.hcl$/.test(path) && !OfItsOwn.test(path));
}

const OfItsOwn = /\/(?:backend|providers|protected)\.tf$/;

const Requirements = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n';

function moduleCall({ key, folder }: PlannedRoot): string {
  return `module "${key}" {\n  source = "./${key}/${folder}"\n}\n`;
}

function test(roots: readonly PlannedRoot[]): string {
  const mocks = `./${roots[0]?.key}/modules/aws/mocks`;
  return `mock_provider "aws" {\n  override_during = plan\n  source = "${mocks}"\n}\nrun "plan" {\n  command = plan\n}\n`;
}

interface Change {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly change: { readonly after: Readonly<Record<string, unknown>> };
}

async function plannedChanges(cwd: string): Promise<Change[]> {
  const env = { ...(await schemaEnvironment()), TF_DATA_DIR: scratchFolder() };
  const findings = await init(cwd, env);
  const ran = await terraform(['test', '-json', '-verbose'], { cwd, env });
  const plan = events<{ test_plan?: { resource_changes: Change[] } }>(ran.stdout).find(event => event.test_plan);
  if (!plan?.test_plan) throw new Error(`${JSON.stringify(findings)}\n${ran.stdout}\n${ran.stderr}`);
  return plan.test_plan.resource_changes.filter(({ mode }) => mode === 'managed');
}

interface DescribedRoot {
  readonly root: Root;
  /** Folders of the called modules by the name of the call; the root's own by the empty name. */
  readonly folders: ReadonlyMap<string, string>;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

function describedRoot({ key, folder, files }: PlannedRoot): DescribedRoot {
  const code = files.filter(({ path }) => path.endsWith('.tf'));
  const calls = code
    .filter(({ path }) => posix.dirname(path) === folder)
    .flatMap(file => [...textOf(file).matchAll(/^module "(\w+)" \{\n\s+source\s+= "([^"]+)"/gm)])
    .map(([, name = '', source = '']) => [name, posix.join(folder, source)] as const);
  const declarations = code
    .flatMap(file => declarationsIn(file.path, textOf(file)))
    .map(declaration => [`${posix.dirname(declaration.path)} ${declaration.resource}`, declaration] as const);
  const isProtected = files.some(({ path }) => path === `${folder}/protected.tf`);
  return {
    root: { key, isProtected },
    folders: new Map([['', folder], ...calls]),
    declarations: new Map(declarations),
  };
}

function resourceOf({ address, type, name, change }: Change, roots: ReadonlyMap<string, DescribedRoot>): Resource {
  const [, key = '', call = ''] = /^module\.([^.]+)\.(?:module\.([^.]+)\.)?/.exec(address) ?? [];
  const described = roots.get(key);
  const declaration = described?.declarations.get(`${described.folders.get(call)} ${type}.${name}`);
  if (!described || !declaration) throw new Error(`${address} is declared nowhere`);
  const { path, resource, skips } = declaration;
  return {
    address,
    type,
    values: change.after,
    root: described.root,
    declared: `${path} ${resource}`,
    skips: skips.map(({ id }) => id),
  };
}
