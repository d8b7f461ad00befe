import { posix } from 'node:path';
import { type Component, hclName } from '../../../src/compose/component.ts';
import { componentsOf, readIn } from '../../../src/compose/components.ts';
import type { RootPlace } from '../../../src/compose/place.ts';
import { computedIn } from '../hcl-value.ts';
import { outputsIn } from '../unit.ts';
import { folderOf, type ReadUnit, type UnitTree } from '../unit-tree.ts';
import { isReached } from './graph.ts';

/** What a unit reads and waits for: what src/compose says that it does, in the order of that. */
export function dependencyFaults(unit: ReadUnit, tree: UnitTree): string[] {
  const place = tree.places.get(unit.path);
  const paths = [...unit.dependencies.map(({ path }) => path), ...unit.waits];
  return [
    ...paths.filter(path => !tree.units.has(path)).map(path => `${path} is no unit`),
    ...paths.filter((path, index) => paths.indexOf(path) !== index).map(path => `${path} is named twice`),
    ...unit.dependencies.flatMap(nameFaults),
    ...undeclaredFaults(unit),
    ...(place ? placeFaults(unit, place, tree) : []),
  ];
}

function nameFaults({ name, path }: { name: string; path: string }): string[] {
  return name === hclName(posix.basename(path)) ? [] : [`dependency ${name} is ${path}`];
}

function undeclaredFaults({ tree, dependencies }: ReadUnit): string[] {
  const named = computedIn(tree).flatMap(({ value }) => outputsIn(value).map(({ dependency }) => dependency));
  const declared = dependencies.map(({ name }) => name);
  const unknown = [...new Set(named)].filter(name => !declared.includes(name));
  return [
    ...unknown.map(name => `dependency ${name} is not declared`),
    ...declared.filter(name => !named.includes(name)).map(name => `dependency ${name} is not read`),
  ];
}

function placeFaults(unit: ReadUnit, place: RootPlace, tree: UnitTree): string[] {
  const order = componentsOf(place);
  const path = (component: Component) => folderOf({ ...place, component });
  const reads = readIn(place, place.component).map(path);
  const own = unit.dependencies.map(dependency => dependency.path);
  const later = order.slice(order.indexOf(place.component)).map(path);
  const missed = waitsOf(place.component, order).filter(component => !isReached(tree, unit.path, path(component)));
  return [
    ...reads.filter(read => !own.includes(read)).map(read => `${read} is not a dependency`),
    ...own.filter(read => !reads.includes(read)).map(read => `${read} is a dependency that src/compose does not know`),
    ...[...own, ...unit.waits].filter(read => later.includes(read)).map(read => `${read} comes later`),
    ...missed.map(component => `${component} is not waited for`),
  ];
}

const Waits: readonly (readonly [Component, Component])[] = [
  // Nodes that find no network fail.
  ['nodes', 'cilium'],
  // Add-ons of the cloud and in the cluster need somewhere to run.
  ['addon-resources', 'nodes'],
  ['kubernetes-addons', 'nodes'],
];

function waitsOf(component: Component, order: readonly Component[]): Component[] {
  return Waits.filter(([waiting, first]) => waiting === component && order.includes(first)).map(([, first]) => first);
}
