import type { Environment } from '../answers/repository.ts';
import type { Component } from './components.ts';

/** How the Makefile is told which root of an environment: the region, its first, only where there is a choice. */
export function rootArguments({ name, aws }: Environment, component: Component): string {
  const [first, second] = aws.regions;
  return [`env=${name}`, ...(second ? [`region=${first?.name}`] : []), `component=${component}`].join(' ');
}
