import { getIn, type Tree } from '../../../src/answers/tree.ts';
import { blocksIn, parsedTree } from '../hcl-value.ts';
import { providersFor } from '../module-interface.ts';
import type { Files, ReadUnit } from '../unit-tree.ts';

/**
 * Files that a unit writes beside its module. With another merge strategy than deep Terragrunt refuses a block with the
 * label of one in root.hcl, and with another label the two would write one file.
 */
export async function generateFaults(unit: ReadUnit, files: Files): Promise<string[]> {
  const shared = blocksIn(await parsedTree(files.get('root.hcl') ?? ''), 'generate');
  const own = blocksIn(unit.tree, 'generate');
  const overridden = own.filter(([label]) => shared.some(([other]) => other === label));
  const isDeep = blocksIn(unit.tree, 'include').some(([, include]) => include.merge_strategy === 'deep');
  return [
    ...(isDeep ? [] : overridden.map(([label]) => `generate ${label} is in root.hcl too, which is not merged deep`)),
    ...(isDeep && overridden.length === 0 ? ['root.hcl is merged deep for nothing'] : []),
    ...own.flatMap(([label, { path = null }]) =>
      shared.filter(([other, body]) => other !== label && body.path === path).map(() => `two blocks write ${path}`),
    ),
    ...providerFaults(unit, own, await providersFor(files, unit.module)),
  ];
}

function providerFaults({ rootLocals }: ReadUnit, own: readonly [string, Tree][], needed: readonly string[]): string[] {
  const [[, block] = ['', undefined]] = own.filter(([label]) => label === 'provider');
  const shared = getIn(rootLocals, ['providers', String(getIn(rootLocals, ['account', 'cloud']))]);
  const text = String(block ? block.contents : shared);
  const configured = [...text.matchAll(/^provider "(\w+)"/gm)].flatMap(([, name]) => name ?? []).sort();
  if (configured.join() === needed.join()) return [];
  return [`${configured.join(', ')} is configured, and the module takes ${needed.join(', ')}`];
}
