import { clouds as allClouds, type Cloud } from '../../schema/clouds.ts';
import type { AnswerLayer } from './layer.ts';
import { valueLayer } from './layer.ts';
import { getIn, isTree, type Path, type Tree } from './tree.ts';

/** The three environments of a repository when nobody names any. */
export const usualEnvironments = ['dev', 'staging', 'prod'] as const;
/** The cloud of an environment when nobody names any. */
export const usualClouds: readonly Cloud[] = ['aws'];
/** Regions that the wizard proposes and `--yes` takes. */
export const usualRegions: Readonly<Record<Cloud, string>> = {
  aws: 'eu-west-1',
  azure: 'westeurope',
  gcp: 'europe-west1',
};

/** Answers that shape several environments at once, from flags or SCAFFOLD_* variables. */
export type Shape = {
  environments?: readonly string[];
  /** Every environment is on these clouds and on no other. */
  clouds?: readonly Cloud[];
  /** Region by cloud. */
  regions?: Readonly<Partial<Record<Cloud, string>>>;
};

/** The layer that `shape` puts on top of `below`: environments that exist keep their answers. */
export function shapeLayer(shape: Shape, below: Tree, source: string): AnswerLayer {
  const known = isTree(below.environments) ? below.environments : {};
  const names = shape.environments ?? Object.keys(known);
  const environments = names.map(name => [name, environment(name, getIn(known, [name]), shape)]);
  const tree: Tree = names.length === 0 ? {} : { environments: Object.fromEntries(environments) };
  const gone = Object.keys(known).filter(name => !names.includes(name));
  const drops: Path[] = [
    ...gone.map(name => ['environments', name]),
    ...names.flatMap(name => [...otherClouds(below, name, shape), ...otherRegions(below, name, shape)]),
  ];
  return valueLayer(source, tree, drops);
}

function environment(name: string, known: unknown, { clouds = [], regions = {} }: Shape): Tree {
  // A cloud that is only named has no region yet, which is then asked for.
  const named = clouds.filter(cloud => !(isTree(known) && isTree(known[cloud]))).map(cloud => [cloud, {}]);
  const placed = Object.entries(regions).map(([cloud, region]) => [cloud, { regions: { [region]: {} } }]);
  return {
    ...(known === undefined ? { profile: usualProfile(name) } : {}),
    ...Object.fromEntries([...named, ...placed]),
  };
}

function otherClouds(below: Tree, environment: string, { clouds }: Shape): Path[] {
  if (clouds === undefined) return [];
  return allClouds
    .filter(cloud => !clouds.includes(cloud))
    .map(cloud => ['environments', environment, cloud])
    .filter(path => getIn(below, path) !== undefined);
}

function otherRegions(below: Tree, environment: string, { regions = {} }: Shape): Path[] {
  return Object.entries(regions).flatMap(([cloud, region]) => {
    const path = ['environments', environment, cloud, 'regions'];
    const known = getIn(below, path);
    if (!isTree(known)) return [];
    return Object.keys(known)
      .filter(name => name !== region)
      .map(name => [...path, name]);
  });
}

/** The profile that an environment's name suggests. */
export function usualProfile(name: string): 'dev' | 'staging' | 'prod' {
  if (/^(prod|prd|live)/.test(name)) return 'prod';
  return /^(stag|stg|preprod|uat)/.test(name) ? 'staging' : 'dev';
}
