import type { Cloud } from '../../schema/clouds.ts';
import type { Environment, Region, Repository } from '../answers/repository.ts';
import type { Component } from './component.ts';

/** Where a generated file lies: in the repository, in an environment, on a cloud of it, in one of its regions, or in a root there. */
export type Place = {
  repository: Repository;
  environment?: Environment;
  cloud?: Cloud;
  region?: Region;
  component?: Component;
};

export type EnvironmentPlace = Place & { environment: Environment };
export type CloudPlace = EnvironmentPlace & { cloud: Cloud };
export type RegionPlace = CloudPlace & { region: Region };
export type RootPlace = RegionPlace & { component: Component };
