import { type Cloud, clouds } from '../../schema/clouds.ts';
import { ProjectName } from '../../schema/scalars.ts';
import type { AnswerLayer } from './layer.ts';
import { accepted, stackLayers, valueLayer } from './layer.ts';
import { shapeLayer, usualClouds, usualEnvironments, usualRegions } from './shape.ts';
import { getIn, isTree, type Json, type Tree } from './tree.ts';

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
  const places = Object.entries(isTree(environments) ? environments : {}).flatMap(([name, environment]) => {
    const open = withoutRegion(environment);
    return open.length === 0 ? [] : [[name, Object.fromEntries(open.map(usualPlace))]];
  });
  return places.length === 0 ? all : [...all, valueLayer(SOURCE, { environments: Object.fromEntries(places) })];
}

/** The clouds that an environment names without a region; the usual ones where it names none. */
function withoutRegion(environment: Json): Cloud[] {
  const named = clouds.filter(cloud => getIn(environment, [cloud]) !== undefined);
  if (named.length === 0) return [...usualClouds];
  return named.filter(cloud => getIn(environment, [cloud, 'regions']) === undefined);
}

function usualPlace(cloud: Cloud): [Cloud, Tree] {
  return [cloud, { regions: { [usualRegions[cloud]]: {} } }];
}
