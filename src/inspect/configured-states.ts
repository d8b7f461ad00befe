import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clouds } from '../../schema/clouds.ts';
import { lookAtDirectory } from '../apply/target.ts';

/** Folders of an environment that still have a state: its roots or units, and its bootstraps. */
export function configuredStates(root: string, environment: string): string[] {
  const bootstraps = clouds.map(cloud => `bootstrap/${cloud}/${environment}`).filter(folder => isFolder(root, folder));
  return [...statesBelow(root, `environments/${environment}`), ...bootstraps];
}

// What tools keep in hidden folders is none: .terragrunt-cache has copies of units.
function statesBelow(root: string, folder: string): string[] {
  if (!isFolder(root, folder)) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const own = entries.some(({ name }) => name === 'backend.tf' || name === 'terragrunt.hcl') ? [folder] : [];
  const below = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'));
  return [...own, ...below.flatMap(({ name }) => statesBelow(root, `${folder}/${name}`))].sort();
}

function isFolder(root: string, folder: string): boolean {
  return lookAtDirectory(root, folder, new Map()).kind === 'directory';
}
