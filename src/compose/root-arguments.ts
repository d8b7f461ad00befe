import type { Environment } from '../answers/repository.ts';

/** How the Makefile is told which network root of an environment: the region only where there is a choice. */
export function rootArguments({ name, aws }: Environment): string {
  const [first, second] = aws.regions;
  return [`env=${name}`, ...(second ? [`region=${first?.name}`] : []), 'component=network'].join(' ');
}
