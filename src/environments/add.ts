import { type Cloud, clouds } from '../../schema/clouds.ts';
import { sectionNames } from '../../schema/environment-sections.ts';
import type { CheckedAnswers } from '../answers/answers.ts';
import { readAssignment } from '../answers/assignment.ts';
import type { AnswersDocument } from '../answers/document.ts';
import type { Finding } from '../answers/finding.ts';
import { type AnswerLayer, valueLayer } from '../answers/layer.ts';
import { nearest } from '../answers/nearest.ts';
import { usualProfile, usualRegions } from '../answers/shape.ts';
import { dotted, getIn, isTree, type Json, leaves, type Path, setIn, type Tree } from '../answers/tree.ts';
import { absent, changedAnswers, environmentNames } from './changed-answers.ts';
import { isOwnAnswer } from './own-answers.ts';

/** What a new environment is to be; what is left out comes from `from`, then from the name. */
export type NewEnvironment = {
  /** Environment whose profile, places and sections it starts from. */
  from?: string | undefined;
  profile?: string | undefined;
  clouds?: readonly string[] | undefined;
  /** `CLOUD=REGION`, one for each cloud. */
  regions?: readonly string[] | undefined;
  /** `PATH=VALUE`; the path starts below the environment. */
  sets?: readonly string[] | undefined;
};

/**
 * The answers with one environment more. Ids are left open, ranges and names of states are picked beside
 * those that are there. Throws UserError (exit 2) with every problem.
 */
export function addEnvironment(document: AnswersDocument, name: string, wish: NewEnvironment): CheckedAnswers {
  const { tree } = document;
  const command = `env add ${name}`;
  const at = ['environments', name];
  const start = setIn({}, at, environment(tree, name, wish));
  const layers = [valueLayer(command, start, [at]), ...(wish.sets ?? []).map(assignment => setLayer(at, assignment))];
  const faults = [...nameFaults(tree, name), ...fromFaults(tree, wish), ...placeFaults(at, wish, tree)];
  return changedAnswers(document, { command, layers, faults, hints: flagHints(at) });
}

/** The clouds that were asked for, or those of the environment to start from. */
export function cloudsFor(tree: Tree, { clouds: asked, from }: NewEnvironment): Cloud[] {
  if (asked !== undefined) return clouds.filter(cloud => asked.includes(cloud));
  if (from === undefined) return [];
  return clouds.filter(cloud => getIn(tree, ['environments', from, cloud]) !== undefined);
}

/** The regions on a cloud that were asked for, or those of the environment to start from. */
export function regionsFor(tree: Tree, cloud: Cloud, { regions = [], from }: NewEnvironment): string[] {
  const asked = regions.map(readRegion).filter(place => place.cloud === cloud && place.region !== '');
  if (asked.length > 0) return asked.map(({ region }) => region);
  const known = from === undefined ? undefined : getIn(tree, ['environments', from, cloud, 'regions']);
  return isTree(known) ? Object.keys(known) : [];
}

function environment(tree: Tree, name: string, wish: NewEnvironment): Tree {
  const from = wish.from === undefined ? undefined : getIn(tree, ['environments', wish.from]);
  const known = isTree(from) ? from : {};
  const places = cloudsFor(tree, wish).map((cloud): [string, Tree] => [cloud, place(regionsFor(tree, cloud, wish))]);
  return {
    profile: wish.profile ?? known.profile ?? usualProfile(name),
    ...pickKeys(known, known.promoteFrom === name ? ['protected'] : ['promoteFrom', 'protected']),
    ...(places.length === 0 && wish.from !== undefined && from === undefined ? STAND_IN : Object.fromEntries(places)),
    ...copied(pickKeys(known, sectionNames)),
  };
}

// Nobody is to hear of a cloud that only is missing because the name of the other environment has a slip in it.
const STAND_IN: Tree = { aws: place([usualRegions.aws]) };

function place(regions: readonly string[]): Tree {
  return regions.length === 0 ? {} : { regions: Object.fromEntries(regions.map(region => [region, {}])) };
}

function pickKeys(tree: Tree, keys: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => keys.includes(key)));
}

function copied(sections: Tree): Tree {
  const kept = leaves(sections).filter(({ path }) => path.length > 0 && !isOwnAnswer(path));
  return kept.reduce<Tree>((copy, { path, value }) => setIn(copy, path, value), {});
}

function setLayer(at: Path, assignment: string): AnswerLayer {
  const { path, value } = readAssignment(assignment);
  const isWhole = path[0] === at[0] && path[1] === at[1];
  const below: Json = setIn({}, isWhole ? path.slice(2) : path, value);
  return valueLayer(`flag --set ${path.join('.')}`, setIn({}, at, below));
}

function flagHints(at: Path): Record<string, string> {
  const regions = clouds.map(cloud => [dotted([...at, cloud, 'regions']), `give --region ${cloud}=REGION`]);
  return { [dotted([...at, 'aws'])]: 'give --clouds aws,azure,gcp, or --from ENV', ...Object.fromEntries(regions) };
}

function nameFaults(tree: Tree, name: string): Finding[] {
  if (!environmentNames(tree).includes(name)) return [];
  const hint = 'choose another name, or change this one in scaffold.yaml';
  return [{ path: ['environments', name], message: 'is there already', hint }];
}

function fromFaults(tree: Tree, { from }: NewEnvironment): Finding[] {
  return from === undefined
    ? []
    : absent(tree, from).map(fault => ({ ...fault, message: `--from ${from}: ${fault.message}` }));
}

function placeFaults(at: Path, wish: NewEnvironment, tree: Tree): Finding[] {
  const chosen = cloudsFor(tree, wish);
  const strange = (wish.clouds ?? []).filter(word => !clouds.some(cloud => cloud === word));
  return [
    ...strange.map(word => ({ path: [...at, word], message: `--clouds ${word}: ${UNKNOWN}`, ...meant(word) })),
    ...(wish.regions ?? []).flatMap(pair => regionFaults(at, pair, chosen)),
  ];
}

const UNKNOWN = `the clouds are: ${clouds.join(', ')}`;

function meant(word: string): { hint?: string } {
  const cloud = nearest(word, clouds);
  return cloud === undefined ? {} : { hint: `did you mean ${cloud}?` };
}

function regionFaults(at: Path, pair: string, chosen: readonly Cloud[]): Finding[] {
  const { cloud, region } = readRegion(pair);
  if (cloud === undefined || region === '') {
    return [{ path: at, message: `--region ${pair}: write CLOUD=REGION, such as aws=eu-west-1` }];
  }
  if (chosen.includes(cloud)) return [];
  const hint = 'name the cloud with --clouds as well, or leave the region out';
  return [{ path: [...at, cloud], message: `--region ${pair}: the environment is not on ${cloud}`, hint }];
}

function readRegion(pair: string): { cloud: Cloud | undefined; region: string } {
  const [word = '', region = ''] = pair.split('=').map(part => part.trim());
  return { cloud: clouds.find(cloud => cloud === word), region };
}
