import { ProjectName } from '../../schema/scalars.ts';
import type { AnswerLayer } from './layer.ts';
import { accepted, stackLayers, valueLayer } from './layer.ts';
import { shapeLayer, usualEnvironments, usualRegion } from './shape.ts';
import { getIn, isTree } from './tree.ts';

const SOURCE = 'default (--yes)';

/** Layers with `--yes` defaults below them for what nobody answered: environments, region, and the folder's name. */
export function withDefaults(layers: readonly AnswerLayer[], folder: string): AnswerLayer[] {
  const all = accepted(layers);
  if (getIn(stackLayers(all).tree, ['project', 'name']) === undefined) {
    const name = ProjectName.safeParse(folder).success ? folder : 'my-platform';
    all.unshift(valueLayer(SOURCE, { project: { name } }));
  }
  if (!isTree(stackLayers(all).tree.environments))
    all.push(shapeLayer({ environments: usualEnvironments }, {}, SOURCE));
  const { environments } = stackLayers(all).tree;
  const open = Object.keys(isTree(environments) ? environments : {}).filter(
    name => getIn(environments, [name, 'aws']) === undefined,
  );
  if (open.length === 0) return all;
  const regions = open.map(name => [name, { aws: { regions: { [usualRegion]: {} } } }]);
  return [...all, valueLayer(SOURCE, { environments: Object.fromEntries(regions) })];
}
