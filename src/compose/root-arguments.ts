import type { Cloud } from '../../schema/clouds.ts';
import { cloudsOf, type Environment } from '../answers/repository.ts';
import type { Component } from './component.ts';

/** How the Makefile is told which root of an environment: cloud and region only where there is a choice. */
export function rootArguments(environment: Environment, cloud: Cloud, component: Component): string {
  const [first, second] = environment[cloud].regions;
  return [
    `env=${environment.name}`,
    ...(cloudsOf(environment).length > 1 ? [`cloud=${cloud}`] : []),
    ...(second ? [`region=${first?.name}`] : []),
    `component=${component}`,
  ].join(' ');
}
