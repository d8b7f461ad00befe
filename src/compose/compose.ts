import type { Cloud } from '../../schema/clouds.ts';
import type { Environment, Region, Repository } from '../answers/repository.ts';
import type { Component } from './component.ts';
import { chosenAnywhere, type Feature, isChosen } from './feature.ts';
import type { Place } from './place.ts';
import { placesOf } from './places.ts';
import { type Scope, type Template, templatesOf } from './template-tree.ts';

/** One file to make: which template, for which place, under which path. */
export type Piece = { path: string; template: Template; feature: Feature; place: Place };

/** Which templates go where. Pure but for listing the package's own template folders. */
export function* compose(
  repository: Repository,
  features: readonly Feature[],
  isWanted: (environment: Environment) => boolean = () => true,
): Generator<Piece> {
  const chosen = features
    .filter(feature => chosenAnywhere(feature, repository))
    .map(feature => ({ feature, templates: templatesOf(repository.engine, feature.folder) }));
  for (const place of placesOf(repository)) {
    if (place.environment && !isWanted(place.environment)) continue;
    const here = chosen.filter(({ feature }) => isIn(feature, place));
    yield* here.flatMap(({ feature, templates }) => piecesAt(place, feature, templates));
  }
}

type Tokens = { environment?: Environment; cloud?: Cloud; region?: Region; component?: Component };

/** A path of a feature in one place: its tokens filled in. */
export function targetPath(target: string, place: Tokens): string {
  return target
    .replaceAll('__env__', place.environment?.name ?? '__env__')
    .replaceAll('__cloud__', place.cloud ?? '__cloud__')
    .replaceAll('__region__', place.region?.name ?? '__region__')
    .replaceAll('__component__', place.component ?? '__component__');
}

function isIn(feature: Feature, place: Place): boolean {
  const { environment, cloud, component } = place;
  if (environment === undefined) return true;
  if (feature.cloud !== undefined && cloud !== undefined && feature.cloud !== cloud) return false;
  if (component !== undefined && feature.roots?.(component) === false) return false;
  return isChosen(feature, { ...place, environment });
}

function piecesAt(place: Place, feature: Feature, templates: readonly Template[]): Piece[] {
  const scope = scopeOf(place);
  return templates
    .filter(template => template.scope === scope)
    .map(template => ({ path: targetPath(template.target, place), template, feature, place }));
}

function scopeOf(place: Place): Scope {
  if (place.component) return 'root';
  if (place.region) return 'region';
  if (place.cloud) return 'cloud';
  return place.environment ? 'environment' : 'repository';
}
