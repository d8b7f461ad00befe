import { misfits, strays } from '../fit.ts';
import { computedIn, named } from '../hcl-value.ts';
import { readersOf } from '../readers.ts';
import type { Dependency } from '../unit.ts';
import type { ReadUnit, UnitTree } from '../unit-tree.ts';

const Commands = '["init","validate","plan"]';
const Skip = '${get_terraform_command() == "validate"}';

/** What stands in for the outputs of others: real names, the types that are read, and nothing that nobody reads. */
export function mockFaults(unit: ReadUnit, { units }: UnitTree): string[] {
  return unit.dependencies.flatMap(dependency => {
    const found = [...limitFaults(dependency), ...valueFaults(unit, dependency), ...realFaults(dependency, units)];
    return [...new Set(found)].map(fault => `dependency ${dependency.name}: ${fault}`);
  });
}

function limitFaults({ body, mocks }: Dependency): string[] {
  const { mock_outputs_allowed_terraform_commands: commands, skip_outputs: skip } = body;
  return [
    ...(JSON.stringify(commands) === Commands ? [] : ['mocks are for other commands']),
    ...(skip === Skip ? [] : ['outputs are not skipped by validate']),
    ...computedIn(mocks).map(({ path, value }) => `mock ${named(path)} is worked out: ${value}`),
  ];
}

function valueFaults(unit: ReadUnit, { name, mocks }: Dependency): string[] {
  const readers = readersOf(unit, name);
  const mock = { value: mocks, name: 'mock' };
  return [
    ...readers.flatMap(({ needed }) => misfits(mock, needed)),
    ...strays(
      mock,
      readers.map(({ taken }) => taken),
    ).map(stray => `${stray} is read by nobody`),
  ];
}

function realFaults({ path, mocks }: Dependency, units: UnitTree['units']): string[] {
  const module = units.get(path)?.module;
  if (!module?.texts.size) return [];
  const mock = { value: mocks, name: 'mock' };
  return [
    ...strays(mock, [module.shape]).map(stray => `${stray} is no output of ${module.folder}`),
    ...misfits(mock, module.shape).map(misfit => `${misfit}, which the output is`),
  ];
}
