import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '../../schema/sections/project.ts';
import type { Repository } from '../answers/repository.ts';
import { lookAtDirectory } from '../apply/target.ts';
import { ACCOUNT_PLACEHOLDER, PROJECT_PLACEHOLDER } from '../compose/account-ids.ts';
import { ADMIN_PLACEHOLDER } from '../compose/aws/access-entries.ts';
import { hasCiRoles } from '../compose/bootstrap.ts';
import type { Diagnosis } from './diagnosis.ts';

// The nil UUID ends like an account that nobody has filled in.
const PLACEHOLDERS = [ACCOUNT_PLACEHOLDER, PROJECT_PLACEHOLDER, ADMIN_PLACEHOLDER];

/** What is still open in the Terraform roots and Terragrunt units of a repository: placeholders, lock files, pipeline roles. */
export function rootDiagnoses(root: string, repository: Repository): Diagnosis[] {
  const files = ['bootstrap', 'environments'].flatMap(top => configurationBelow(root, top)).sort();
  return [...placeholders(root, files), ...lockFiles(root, files, repository.engine), ...pipelineRoles(repository)];
}

/** Files of Terraform and Terragrunt below a folder. What tools keep in hidden folders is none: .terragrunt-cache has copies of modules. */
function configurationBelow(root: string, folder: string): string[] {
  if (lookAtDirectory(root, folder, new Map()).kind !== 'directory') return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries.flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return configurationBelow(root, path);
    return entry.isFile() && /\.(?:tf|hcl)$/.test(entry.name) ? [path] : [];
  });
}

function placeholders(root: string, files: readonly string[]): Diagnosis[] {
  const open = files.flatMap(file => linesWithPlaceholder(root, file).map(line => ({ file, line })));
  if (open.length === 0) return [{ level: 'ok', subject: 'placeholders', message: 'none left' }];
  return open.map(({ file, line }) => ({
    level: 'warning',
    subject: `${file}:${line}`,
    message: 'still has a placeholder',
    fix: `write the id of the account, subscription or project, or who is meant, there; ${refusalOf(file)} until then`,
  }));
}

function linesWithPlaceholder(root: string, file: string): number[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    PLACEHOLDERS.some(placeholder => line.includes(placeholder)) ? [index + 1] : [],
  );
}

function refusalOf(file: string): string {
  if (file.startsWith('bootstrap/')) return 'make bootstrap refuses this root';
  if (file.endsWith('.tf')) return 'make plan refuses this root';
  // env.hcl, account.hcl and region.hcl are read by every unit below their folder.
  return `make plan refuses ${file.endsWith('/terragrunt.hcl') ? 'this unit' : 'every unit below it'}`;
}

function lockFiles(root: string, files: readonly string[], engine: Engine): Diagnosis[] {
  const folders = [...new Set(files.filter(file => isRunIn(file, engine)).map(file => dirname(file)))];
  const open = folders.filter(folder => !existsSync(join(root, folder, '.terraform.lock.hcl')));
  const words = { terraform: ['root', 'roots'], terragrunt: ['root and unit', 'roots and units'] } as const;
  const [each, all] = words[engine];
  if (open.length === 0) return [{ level: 'ok', subject: 'lock files', message: `every ${each} has one` }];
  const message = `${open.length} of ${folders.length} ${all} have no .terraform.lock.hcl`;
  return [{ level: 'warning', subject: 'lock files', message, fix: 'make lock, then commit them' }];
}

/** Whether the folder of a file is one that the engine is run in; a bootstrap is a root of Terraform with both. */
function isRunIn(file: string, engine: Engine): boolean {
  const isUnit = engine === 'terragrunt' && file.startsWith('environments/');
  return isUnit ? file.endsWith('/terragrunt.hcl') : file.endsWith('.tf');
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
