import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { planRoots } from '../roots/planned-roots.ts';
import { schemaEnvironment } from '../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type Resource, rootsIn, unitsIn, writtenUnits } from './equivalence-resources.ts';
import { terragrunt } from './terragrunt.ts';

// Of values these plans say little: what one component takes from another is made up in two ways.

/** What Terraform would make of the roots of an environment, each planned with what the others would give it. */
export async function plannedByTerraform(files: readonly OutputFile[], environment: string): Promise<Resource[]> {
  const keys = new Map(rootsIn(files, environment).map(folder => [folder.replaceAll('/', '--'), folder]));
  const planned = await planRoots([...keys].map(([key, folder]) => ({ key, folder, files })));
  return planned.map(({ root, address }) => ({ leaf: `${keys.get(root)}`, address, values: null }));
}

/** What Terragrunt would make of the units of an environment, of which none is applied: each planned with its mocks. */
export async function plannedByTerragrunt(files: readonly OutputFile[], environment: string): Promise<Resource[]> {
  const plans = scratchFolder();
  const cwd = join(writtenUnits(files, scratchFolder()), environment);
  const args = ['run', '--all', '--json-out-dir', plans, '--', 'plan'];
  const ran = await terragrunt(args, { cwd, env: await schemaEnvironment() });
  if (ran.exitCode !== 0) throw new Error(ran.stderr);
  return unitsIn(files, environment).flatMap(leaf => {
    const plan: Plan = JSON.parse(readFileSync(join(plans, posix.relative(environment, leaf), 'tfplan.json'), 'utf8'));
    const managed = plan.resource_changes.filter(({ mode }) => mode === 'managed');
    return managed.map(({ address }) => ({ leaf, address, values: null }));
  });
}

interface Plan {
  readonly resource_changes: readonly { readonly address: string; readonly mode: string }[];
}
