import { posix } from 'node:path';
import { clouds } from '../../../schema/clouds.ts';
import { isComponent, readBy } from '../../../src/compose/component.ts';

/** Folders of the units among generated paths, sorted. */
export function unitFolders(paths: Iterable<string>): string[] {
  return [...paths]
    .filter(path => posix.basename(path) === 'terragrunt.hcl')
    .map(path => posix.dirname(path))
    .sort();
}

/** The units whose outputs a unit takes, by the design. */
export function readsOf(unit: string): string[] {
  const [, , onCloud, , component] = unit.split('/');
  const cloud = clouds.find(name => name === onCloud);
  if (cloud === undefined || !isComponent(component)) throw new Error(`${unit} is no folder of a component`);
  return readBy(component, cloud).map(read => posix.join(posix.dirname(unit), read));
}
