import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies on the PATH; undefined when it is not installed. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  return folders.map(folder => join(folder, name)).find(isExecutable);
}

/** Where terraform lies. Absent on Windows, where Node cannot open the sockets that the schema provider serves on. */
export function findTerraform(): string | undefined {
  return process.platform === 'win32' ? undefined : findProgram('terraform');
}

/** Where Terragrunt lies; it runs terraform. */
export function findTerragrunt(): string | undefined {
  return findTerraform() === undefined ? undefined : findProgram('terragrunt');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
