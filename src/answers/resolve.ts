import type { Profile } from '../../schema/answers.ts';
import type { Cloud } from '../../schema/clouds.ts';
import { type SectionName, type Sections, sectionNames } from '../../schema/environment-sections.ts';
import { archDefaults, profileDefaults } from './profiles.ts';
import { zonesOf } from './regions.ts';
import type { Environment, Region, Repository } from './repository.ts';
import { getIn, isTree, type Json, mergeTrees, type Path, type Tree } from './tree.ts';

/**
 * Gives every answer its value: environment, then top level, then profile, then default. The tree may still lack
 * answers, because what is wrong was pruned: an environment without a profile is looked at as a dev one.
 */
export function resolve(tree: Tree): Repository {
  const defaults = profileDefaults('default');
  const environments = isTree(tree.environments) ? tree.environments : {};
  const shared = sharedSections();
  return {
    project: mergeTrees(defaults.project, tree.project ?? {}),
    engine: tree.engine ?? defaults.engine,
    terraform: mergeTrees(defaults.terraform, tree.terraform ?? {}),
    environments: Object.keys(environments).map(name => environment(tree, name, shared)),
    // The schema has checked what is given and a test checks the defaults.
  } as unknown as Repository;
}

/** A place that can give a knob of an environment; `at` is where it stands in the answers, `source` its name. */
export type KnobSource = { origin: 'given' | 'fallback'; source: string; at: Path; tree: Tree };

/** Every place that can give a knob of an environment, strongest first. */
export function knobSources(tree: Tree, name: string): KnobSource[] {
  const profile = profileOf(tree, name);
  const at = ['environments', name];
  const arch = getIn(tree, [...at, 'nodes', 'arch']) ?? getIn(tree, ['nodes', 'arch']);
  return [
    { origin: 'given', source: 'environment', at, tree: subtree(tree, at) },
    { origin: 'given', source: 'top level', at: [], tree },
    { origin: 'fallback', source: `profile ${profile} on ${arch}`, at: [], tree: archDefaults(profile, arch) },
    { origin: 'fallback', source: `profile ${profile}`, at: [], tree: profileDefaults(profile) },
    { origin: 'fallback', source: 'default', at: [], tree: profileDefaults('default') },
  ];
}

function profileOf(tree: Tree, name: string): Profile {
  return (getIn(tree, ['environments', name, 'profile']) ?? 'dev') as Profile;
}

/** The sections of an environment but for its own answers, by the sources that give them. */
type SharedSections = (sources: readonly KnobSource[]) => Tree;

// Most environments give few sections themselves, and those of one profile have all others in common.
function sharedSections(): SharedSections {
  const known = new Map<string, Tree>();
  return sources => {
    const key = sources.map(({ source }) => source).join('\n');
    const found = known.get(key);
    if (found) return found;
    const layers = sources.toReversed();
    const made = Object.fromEntries(sectionNames.map(section => [section, mergeSection(layers, section)]));
    known.set(key, made);
    return made;
  };
}

function environment(tree: Tree, name: string, shared: SharedSections): Environment {
  const [own, ...sources] = knobSources(tree, name);
  const below = shared(sources);
  const sections = sectionNames.map(section => [section, overlaid(below[section], own?.tree[section])]);
  const resolved = Object.fromEntries(sections) as Sections;
  const given = subtree(tree, ['environments', name]);
  return {
    name,
    profile: profileOf(tree, name),
    protected: (given.protected ?? profileDefaults(profileOf(tree, name)).protected) === true,
    promoteFrom: promoteFrom(tree, name),
    aws: { account: null, ...presence('aws', given, resolved.network.zones) },
    azure: { subscription: null, tenant: null, ...presence('azure', given, resolved.network.zones) },
    gcp: { project: null, projectNumber: null, ...presence('gcp', given, resolved.network.zones) },
    ...resolved,
  };
}

function overlaid(below: Json | undefined, own: Json | undefined): Json | undefined {
  return own === undefined ? below : mergeTrees(below, own);
}

function mergeSection(layers: readonly { tree: Tree }[], section: SectionName): Json {
  let merged: Json = {};
  for (const layer of layers) merged = mergeTrees(merged, layer.tree[section] ?? {});
  return merged;
}

function promoteFrom(tree: Tree, name: string): string | null {
  const given = getIn(tree, ['environments', name, 'promoteFrom']);
  if (typeof given === 'string' || given === null) return given;
  const before = profileDefaults(profileOf(tree, name)).promoteFrom;
  if (before === null) return null;
  const candidates = Object.keys(subtree(tree, ['environments']));
  return candidates.find(candidate => candidate !== name && profileOf(tree, candidate) === before) ?? null;
}

function presence(cloud: Cloud, environment: Tree, zones: number): { regions: Region[] } {
  const { regions, ...ids } = subtree(environment, [cloud]);
  return {
    ...ids,
    regions: Object.entries(isTree(regions) ? regions : {}).map(([name, region]) => ({
      name,
      cidr: textIn(region, 'cidr'),
      podCidr: textIn(region, 'podCidr'),
      zones: zonesOf(cloud, name, zones),
    })),
  };
}

function textIn(node: Json, key: string): string | null {
  const text = getIn(node, [key]);
  return typeof text === 'string' ? text : null;
}

function subtree(tree: Tree, path: Path): Tree {
  const node = getIn(tree, path);
  return isTree(node) ? node : {};
}
