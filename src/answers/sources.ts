import { clouds } from '../../schema/clouds.ts';
import { sectionNames } from '../../schema/environment-sections.ts';
import type { CheckedAnswers } from './answers.ts';
import { knobSources, resolve } from './resolve.ts';
import { dotted, getIn, type Json, leaves, type Path } from './tree.ts';

/** One resolved answer and who gave it. */
export type SourcedAnswer = { path: string; value: Json; source: string };

type Leaf = { path: Path; value: Json };
type SourcedLeaf = Leaf & { source: string };

const SHARED = ['project', 'engine', 'terraform'] as const;

/** Every answer that the repository is made from: the shared ones, then each environment's, in schema order. */
export function sourcedAnswers(answers: CheckedAnswers): SourcedAnswer[] {
  const { tree, repository } = answers;
  const shared = SHARED.flatMap(key =>
    leaves(repository[key] as Json, [key]).map(({ path, value }) => sourced(answers, { path, value }, 'default')),
  );
  const environments = resolve(tree).environments.flatMap(environment => environmentAnswers(answers, environment.name));
  return [...shared, ...environments].map(({ path, value, source }) => ({ path: dotted(path), value, source }));
}

/** Every answer of one environment, by its whole path; none where there is no such environment. */
export function environmentAnswers(answers: CheckedAnswers, name: string): SourcedLeaf[] {
  const at: Path = ['environments', name];
  const environment = answers.repository.environments.find(candidate => candidate.name === name);
  if (!environment) return [];
  const own = ['profile', 'promoteFrom', 'protected'].map(key =>
    sourced(answers, { path: [...at, key], value: environment[key as 'profile'] }, `profile ${environment.profile}`),
  );
  const places = clouds
    .flatMap(cloud => leaves(getIn(answers.tree, [...at, cloud]) ?? {}, [...at, cloud]))
    .map(({ path, value }) => sourced(answers, { path, value }, 'default'));
  const knobs = sectionNames.flatMap(section =>
    leaves(environment[section] as Json, [section]).map(({ path, value }) => knob(answers, name, { path, value })),
  );
  return [...own, ...places, ...knobs];
}

function knob(answers: CheckedAnswers, name: string, leaf: Leaf): SourcedLeaf {
  const layer = knobSources(answers.tree, name).find(({ tree }) => getIn(tree, leaf.path) !== undefined);
  const path = ['environments', name, ...leaf.path];
  if (layer?.origin === 'given') {
    return { path, value: leaf.value, source: givenSource(answers, [...layer.at, ...leaf.path]) };
  }
  return { path, value: leaf.value, source: layer?.source ?? 'default' };
}

function sourced(answers: CheckedAnswers, { path, value }: Leaf, fallback: string): SourcedLeaf {
  const isGiven = getIn(answers.tree, path) !== undefined;
  return { path, value, source: isGiven ? givenSource(answers, path) : fallback };
}

function givenSource({ given, picks }: CheckedAnswers, path: Path): string {
  const picked = picks.some(pick => dotted(pick.path) === dotted(path));
  return picked ? 'picked' : (given.sourceOf(path) ?? 'default');
}
