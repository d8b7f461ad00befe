import { posix } from 'node:path';
import type { Problem } from '../../user-error.ts';
import { bodyOf, type Files, folderAt, type ReadFile } from '../folders.ts';
import type { Block, Body } from '../hcl/parse-body.ts';
import type { Unit } from '../units.ts';

type Folders = ReadonlyMap<string, readonly ReadFile[]>;

/** Calls in a folder of modules in the repository that are not there. */
export function missingModules(folder: string, folders: Folders): Problem[] {
  return (folders.get(folder) ?? []).flatMap(({ path, body }) =>
    leadingNowhere(body, { type: 'module', name: 'source', isThere: source => isIn(folders, folder, source) }).map(
      ({ label, to, line }) => {
        const message = `module.${label} calls ${to}, where there are no files of Terraform`;
        return { path, file: path, line, message };
      },
    ),
  );
}

/** The module of a unit and its dependencies that are not there. */
export function missingUnits({ root, folder }: Unit, files: Files, folders: Folders): Problem[] {
  const path = posix.join(root, 'terragrunt.hcl');
  const isThere = (to: string) => files.has(posix.join(root, to, 'terragrunt.hcl'));
  const dependencies = leadingNowhere(bodyOf(files.get(path)), { type: 'dependency', name: 'config_path', isThere });
  // What has a colon in it is no path of the repository.
  const hasModule = folder === root || folder.includes(':') || folders.has(folder);
  const message = `its module is ${folder}, where there are no files of Terraform`;
  return [
    ...(hasModule ? [] : [{ path, file: path, message }]),
    ...dependencies.map(({ label, to, line }) => {
      return { path, file: path, line, message: `dependency.${label} is ${to}, where there is no unit` };
    }),
  ];
}

type Paths = { type: string; name: string; isThere(path: string): boolean };

function leadingNowhere({ blocks }: Body, { type, name, isThere }: Paths) {
  return blocks
    .filter(block => block.type === type)
    .map(block => ({ label: block.labels[0] ?? '', to: localPath(block, name), line: block.line }))
    .flatMap(({ label, to, line }) => (to === undefined || isThere(to) ? [] : [{ label, to, line }]));
}

// What lies outside of the repository cannot be seen.
function isIn(folders: Folders, folder: string, path: string): boolean {
  const target = folderAt(folder, path);
  return target === undefined || folders.has(target);
}

// One that is put together is known to nobody but Terraform and Terragrunt.
function localPath({ body }: Block, name: string): string | undefined {
  const value = body.attributes.get(name)?.value;
  const path = value?.kind === 'literal' ? `${value.value}` : '';
  return /^\.\.?\//.test(path) ? path : undefined;
}
