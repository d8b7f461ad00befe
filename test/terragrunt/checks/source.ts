import { blocksIn } from '../hcl-value.ts';
import { moduleOf } from '../unit.ts';
import type { ReadUnit } from '../unit-tree.ts';

const Modules = '${dirname(find_in_parent_folders("root.hcl"))}/modules//';
const Root = '${find_in_parent_folders("root.hcl")}';

/** What a unit includes, and the module that it calls. */
export function sourceFaults(unit: ReadUnit): string[] {
  const { source } = unit;
  const module = moduleOf(unit);
  if (source !== `${Modules}${module}` || module.includes('//'))
    return [...includeFaults(unit), `the source is ${source}`];
  return [...includeFaults(unit), ...(unit.module.texts.size > 0 ? [] : [`modules/${module} is no module`])];
}

function includeFaults({ tree }: ReadUnit): string[] {
  const includes = blocksIn(tree, 'include');
  const [[name, { path = null, expose = false }] = ['', {}]] = includes;
  if (includes.length !== 1 || name !== 'root') return ['include "root" is not the one include'];
  return path === Root && expose === true ? [] : ['include "root" is not root.hcl, exposed'];
}
