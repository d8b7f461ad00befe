import { dependencyFaults } from './checks/dependencies.ts';
import { generateFaults } from './checks/generates.ts';
import { cycleFaults } from './checks/graph.ts';
import { inputFaults } from './checks/inputs.ts';
import { layoutFaults } from './checks/layout.ts';
import { mockFaults } from './checks/mocks.ts';
import { protectionFaults } from './checks/protection.ts';
import { sourceFaults } from './checks/source.ts';
import { stateFaults } from './checks/state.ts';
import { type ReadUnit, type Scaffold, type UnitTree, unitTree } from './unit-tree.ts';

/** Everything that is wrong with the units of a repository, each finding with the unit that it is about. */
export async function findingsIn(scaffold: Scaffold): Promise<string[]> {
  const layout = await layoutFaults(scaffold);
  // What does not parse cannot be looked into.
  if (layout.some(fault => fault.endsWith('does not parse'))) return layout;
  const tree = await unitTree(scaffold);
  const units = await Promise.all([...tree.units.values()].map(unit => unitFaults(unit, tree)));
  return [...layout, ...units.flat(), ...cycleFaults(tree), ...(await stateFaults(tree))];
}

async function unitFaults(unit: ReadUnit, tree: UnitTree): Promise<string[]> {
  const faults = [...sourceFaults(unit), ...dependencyFaults(unit, tree), ...(await moduleFaults(unit, tree))];
  return faults.map(fault => `${unit.path}: ${fault}`);
}

async function moduleFaults(unit: ReadUnit, tree: UnitTree): Promise<string[]> {
  if (unit.module.texts.size === 0) return [];
  return [
    ...inputFaults(unit),
    ...mockFaults(unit, tree),
    ...(await generateFaults(unit, tree.files)),
    ...(await protectionFaults(unit, tree)),
  ];
}
