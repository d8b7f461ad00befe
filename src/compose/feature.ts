import type { Cloud } from '../../schema/clouds.ts';
import type { Engine } from '../../schema/sections/project.ts';
import { type Environment, isOn, type Repository } from '../answers/repository.ts';
import type { Json } from '../answers/tree.ts';
import type { Component } from './component.ts';
import type { EnvironmentPlace, RegionPlace } from './place.ts';

/**
 * One thing that the generated repository can have: a descriptor here and a folder of templates. Nothing else has to
 * change for a new one; the engine, `docs/traceability.md` and the tests read the descriptors.
 */
export type Feature = {
  /** Lower case with dashes, unique. */
  id: string;
  /** What it is, for people. */
  title: string;
  /** Folder below `templates/terraform/`, and where the engines differ below `templates/terragrunt/`; it mirrors the output (ruling 15). */
  folder: string;
  /** The cloud that it belongs to; left out of what every cloud can have. */
  cloud?: Cloud;
  /** The component whose root its files belong to; the `Component` tag. */
  component?: string;
  /** The engine that it belongs to; left out of what both have. */
  engine?: Engine;
  /** Whether an environment has it, if it is on the cloud of the feature. */
  chosen(place: EnvironmentPlace): boolean;
  /** Which roots of its cloud get its templates that lie under `__component__`; every root when left out. */
  roots?(component: Component): boolean;
  /**
   * What the roots of components give to their modules because of this feature: values of arguments by name. Answers
   * become arguments here and nowhere else.
   */
  arguments?: Readonly<Partial<Record<Component, (place: RegionPlace) => Readonly<Record<string, Json>>>>>;
  /**
   * What stands in for the outputs that it adds to module addon-resources, as long as nothing is applied: by output a
   * map of texts. Terragrunt plans with them.
   */
  mockOutputs?(place: RegionPlace): Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Requirement ids it satisfies, each with the output file that shows it; `__env__` and such are filled in. */
  satisfies: Readonly<Record<string, Evidence>>;
  /** Test files of the generator that prove it. */
  provenBy: readonly string[];
};

/** The output file that shows a requirement; `when` where only some answers meet it. */
export type Evidence = string | { file: string; when(environment: Environment): boolean };

/** The file of an evidence, if the environment meets the requirement. */
export function evidenceFile(evidence: Evidence, environment: Environment): string | undefined {
  if (typeof evidence === 'string') return evidence;
  return evidence.when(environment) ? evidence.file : undefined;
}

/** Whether an environment has a feature. */
export function isChosen(feature: Feature, place: EnvironmentPlace): boolean {
  const { repository, environment } = place;
  if (feature.engine !== undefined && feature.engine !== repository.engine) return false;
  return (feature.cloud === undefined || isOn(environment, feature.cloud)) && feature.chosen(place);
}

/** Whether a region on a cloud has a feature. */
export function isHere(feature: Feature, place: RegionPlace): boolean {
  return (feature.cloud === undefined || feature.cloud === place.cloud) && isChosen(feature, place);
}

/** A feature of the repository as a whole is there when any environment has it. */
export function chosenAnywhere(feature: Feature, repository: Repository): boolean {
  return repository.environments.some(environment => isChosen(feature, { repository, environment }));
}
