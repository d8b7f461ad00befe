import { posix } from 'node:path';
import type { Problem } from '../../user-error.ts';
import { type Files, terraformFolders } from '../folders.ts';
import { readUnits } from '../units.ts';
import { callProblems } from './calls.ts';
import { danglingReferences } from './dangling.ts';
import { duplicates } from './duplicates.ts';
import { missingModules, missingUnits } from './missing-folders.ts';
import { syntaxProblems } from './syntax.ts';
import { unitFileProblems } from './unit-files.ts';

/**
 * What is wrong with the files of Terraform and Terragrunt of a repository, before they are written: texts that do not
 * parse, what a folder declares twice, references to what is not there, calls that do not fit their module, and paths of
 * folders that are not there. Only folders are looked at that are wanted; the others are there to be referred to.
 */
export function soundness(files: Files, isWanted: (folder: string) => boolean = () => true): Problem[] {
  const code = new Map([...files].filter(([path]) => /\.(?:tf|hcl)$/.test(path)));
  const wanted = new Map([...code].filter(([path]) => isWanted(posix.dirname(path))));
  const folders = terraformFolders(code);
  const units = readUnits(code);
  const found = [...folders]
    .filter(([folder]) => isWanted(folder))
    .flatMap(([folder, own]) => {
      // Terragrunt lays the files of a unit beside those of its module.
      const source = units.get(folder)?.folder;
      const module = source === undefined || source === folder ? [] : (folders.get(source) ?? []);
      // Where the module cannot be seen, neither can what its files may ask for.
      const isWhole = source === undefined || source === folder || module.length > 0;
      return [
        ...duplicates(own, module),
        ...(isWhole ? danglingReferences(own, module) : []),
        ...callProblems(folder, folders),
        ...missingModules(folder, folders),
      ];
    });
  const gone = [...units.values()]
    .filter(({ root }) => isWanted(root))
    .flatMap(unit => missingUnits(unit, code, folders));
  return [...syntaxProblems(wanted), ...found, ...gone, ...unitFileProblems(code)];
}
