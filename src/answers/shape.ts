import type { AnswerLayer } from './layer.ts';
import { valueLayer } from './layer.ts';
import { getIn, isTree, type Path, type Tree } from './tree.ts';

/** The three environments of a repository when nobody names any. */
export const usualEnvironments = ['dev', 'staging', 'prod'] as const;
/** Region that the wizard proposes and `--yes` takes. */
export const usualRegion = 'eu-west-1';

/** Answers that shape several environments at once, from flags or SCAFFOLD_* variables. */
export type Shape = {
  environments?: readonly string[];
  /** Region by cloud. */
  regions?: Readonly<Record<string, string>>;
};

/** The layer that `shape` puts on top of `below`: environments that exist keep their answers. */
export function shapeLayer(shape: Shape, below: Tree, source: string): AnswerLayer {
  const known = isTree(below.environments) ? below.environments : {};
  const names = shape.environments ?? Object.keys(known);
  const environments = names.map(name => [name, environment(name, known[name] !== undefined, shape)]);
  const tree: Tree = names.length === 0 ? {} : { environments: Object.fromEntries(environments) };
  const dropped = Object.keys(known).filter(name => !names.includes(name));
  const moved = shape.regions?.aws === undefined ? [] : names;
  const drops: Path[] = [
    ...dropped.map(name => ['environments', name]),
    ...moved.flatMap(name => otherRegions(below, name, shape.regions?.aws ?? '')),
  ];
  return valueLayer(source, tree, drops);
}

function environment(name: string, known: boolean, shape: Shape): Tree {
  const region = shape.regions?.aws;
  return {
    ...(known ? {} : { profile: usualProfile(name) }),
    ...(region === undefined ? {} : { aws: { regions: { [region]: {} } } }),
  };
}

function otherRegions(below: Tree, environment: string, region: string): Path[] {
  const path = ['environments', environment, 'aws', 'regions'];
  const regions = getIn(below, path);
  return isTree(regions)
    ? Object.keys(regions)
        .filter(name => name !== region)
        .map(name => [...path, name])
    : [];
}

/** The profile that an environment's name suggests. */
export function usualProfile(name: string): 'dev' | 'staging' | 'prod' {
  if (/^(prod|prd|live)/.test(name)) return 'prod';
  return /^(stag|stg|preprod|uat)/.test(name) ? 'staging' : 'dev';
}
