import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../answers/repository.ts';
import { ACCOUNT_PLACEHOLDER, PROJECT_PLACEHOLDER } from '../compose/account-ids.ts';
import { ADMIN_PLACEHOLDER } from '../compose/aws/access-entries.ts';
import { hasCiRoles } from '../compose/bootstrap.ts';
import type { Diagnosis } from './diagnosis.ts';

// The nil UUID ends like an account that nobody has filled in.
const PLACEHOLDERS = [ACCOUNT_PLACEHOLDER, PROJECT_PLACEHOLDER, ADMIN_PLACEHOLDER];

/** What is still open in the Terraform roots of a repository: placeholders, lock files, pipeline roles. */
export function rootDiagnoses(root: string, repository: Repository): Diagnosis[] {
  const folders = terraformRoots(root);
  return [...placeholders(root, folders), ...lockFiles(root, folders), ...pipelineRoles(repository)];
}

/** Folders that Terraform is run in, relative to the repository. */
function terraformRoots(root: string): string[] {
  return ['bootstrap', 'environments'].flatMap(top => foldersWithTerraform(root, top)).sort();
}

function foldersWithTerraform(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const below = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'));
  const own = entries.some(entry => entry.name.endsWith('.tf')) ? [folder] : [];
  return [...own, ...below.flatMap(entry => foldersWithTerraform(root, `${folder}/${entry.name}`))];
}

function placeholders(root: string, folders: readonly string[]): Diagnosis[] {
  const places = folders.flatMap(folder => placesIn(root, folder));
  if (places.length === 0) return [{ level: 'ok', subject: 'placeholders', message: 'none left' }];
  return places.map(place => ({
    level: 'warning',
    subject: place,
    message: 'still has a placeholder',
    fix: 'write the id of the account, subscription or project, or who is meant, there; make plan refuses this root until then',
  }));
}

function placesIn(root: string, folder: string): string[] {
  const files = readdirSync(join(root, folder)).filter(name => name.endsWith('.tf'));
  return files.flatMap(name => {
    const lines = readFileSync(join(root, folder, name), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      PLACEHOLDERS.some(placeholder => line.includes(placeholder)) ? [`${folder}/${name}:${index + 1}`] : [],
    );
  });
}

function lockFiles(root: string, folders: readonly string[]): Diagnosis[] {
  const open = folders.filter(folder => !existsSync(join(root, folder, '.terraform.lock.hcl')));
  if (open.length === 0) return [{ level: 'ok', subject: 'lock files', message: 'every root has one' }];
  const message = `${open.length} of ${folders.length} roots have no .terraform.lock.hcl`;
  return [{ level: 'warning', subject: 'lock files', message, fix: 'make lock, then commit them' }];
}

function pipelineRoles(repository: Repository): Diagnosis[] {
  if (hasCiRoles(repository)) return [];
  const given = repository.project.repository;
  const message =
    given === null ? 'none, because project.repository is not answered' : `none, because ${given} is not on github.com`;
  return [
    {
      level: 'warning',
      subject: 'CI roles',
      message,
      fix: 'answer project.repository with a repository on github.com',
    },
  ];
}
