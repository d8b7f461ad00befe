import type { Resource } from './resource.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A policy in an argument of a planned resource, whatever the argument is called. */
export interface PolicyDocument {
  readonly resource: Resource;
  readonly argument: string;
  readonly statements: readonly Statement[];
}

/** Every policy that these resources carry. */
export function policyDocuments(resources: readonly Resource[]): PolicyDocument[] {
  return resources.flatMap(resource =>
    Object.entries(resource.values)
      .filter(([, value]) => isPolicy(value))
      .map(([argument]) => ({ resource, argument, statements: statementsOf(resource, argument) })),
  );
}

function isPolicy(value: unknown): boolean {
  return typeof value === 'string' && /^\s*\{/.test(value) && 'Statement' in (JSON.parse(value) as object);
}
