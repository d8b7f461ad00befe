import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtDirectory } from '../apply/target.ts';
import { undress } from '../merge/dress.ts';
import { sha256 } from '../record/lock.ts';
import type { FileVersions } from './versions.ts';

/**
 * The files of Terraform and Terragrunt that the team has, by path, and what tools downloaded left out. Where only
 * environments change, those of other environments stay unread: nothing in them refers to what changes.
 */
export function terraformFiles(root: string, changed: readonly string[]): Map<string, string> {
  const tops = foldersFor(changed).flatMap(top => below(root, top));
  const paths = [
    ...tops,
    ...entries(root, '')
      .filter(entry => entry.isFile())
      .map(({ name }) => name),
  ];
  return new Map(
    paths
      .filter(path => /\.(?:tf|hcl)$/.test(path) && !path.startsWith('.'))
      .map(path => [path, readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')]),
  );
}

function foldersFor(changed: readonly string[]): string[] {
  const own = new Set(changed.map(path => ENVIRONMENT.exec(path)?.[0]));
  return own.has(undefined) ? ['bootstrap', 'environments', 'modules'] : [...[...own].map(String), 'modules'];
}

const ENVIRONMENT = /^(?:environments\/[^/]+|bootstrap\/[^/]+\/[^/]+)(?=\/)/;

/** Files of Terraform and Terragrunt in a folder that were never generated. */
export function foreignTerraform(root: string, folder: string, known: ReadonlySet<string>): FileVersions[] {
  return entries(root, folder)
    .filter(entry => entry.isFile() && CODE.test(entry.name) && !known.has(`${folder}/${entry.name}`))
    .flatMap(({ name }) => {
      const content = readFileSync(join(root, folder, name));
      const undressed = undress(content);
      if (undressed === undefined) return [];
      return [
        {
          path: `${folder}/${name}`,
          kind: 'hcl',
          policy: 'merge',
          base: { kind: 'none' },
          ours: { kind: 'text', ...undressed, mode: 0o644, sha256: sha256(content) },
          theirs: null,
          state: 'present',
        } satisfies FileVersions,
      ];
    });
}

// Others with a dot in front are of tools.
const CODE = /^[^.].*\.(?:tf|hcl)$/;

function below(root: string, folder: string): string[] {
  return entries(root, folder).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : below(root, path);
    return entry.isFile() ? [path] : [];
  });
}

// Through a link nothing is read: it may lead out of the repository.
function entries(root: string, folder: string) {
  if (lookAtDirectory(root, folder, new Map()).kind !== 'directory') return [];
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}
