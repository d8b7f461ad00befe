import { listOf, type Resource, text } from './resource.ts';

/** A statement of an IAM policy, with lists where IAM also takes a single text. */
export interface Statement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly Principal[];
  readonly conditions: readonly Condition[];
}

export interface Principal {
  /** `AWS`, `Service`, `Federated`. */
  readonly kind: string;
  readonly name: string;
}

/** One comparison of a request with values, such as `StringEquals aws:PrincipalAccount 111111111111`. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

interface RawStatement {
  readonly Effect: string;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statements of the policy in an argument; none when the argument is not set. */
export function statementsOf(resource: Resource, argument = 'policy'): Statement[] {
  const policy = text(resource, argument);
  // The mocks make up a word where a resource that is given no policy gets AWS's own.
  if (!policy.startsWith('{')) return [];
  const { Statement: raw } = JSON.parse(policy) as { Statement: RawStatement | readonly RawStatement[] };
  return (listOf(raw) as readonly RawStatement[]).map(statement);
}

function statement({ Effect, Action, NotAction, Resource, Principal, Condition = {} }: RawStatement): Statement {
  return {
    allows: Effect === 'Allow',
    actions: texts(Action),
    notActions: texts(NotAction),
    resources: texts(Resource),
    principals: principals(Principal),
    conditions: Object.entries(Condition).flatMap(([operator, tests]) =>
      Object.entries(tests).map(([key, values]) => ({ operator, key, values: texts(values) })),
    ),
  };
}

function principals(value: unknown): Principal[] {
  if (value === '*') return [{ kind: 'AWS', name: '*' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([kind, names]) => texts(names).map(name => ({ kind, name })));
}

function texts(value: unknown): string[] {
  return listOf(value).map(String);
}

/** Whether anybody at all is among the principals. */
export function isForEverybody({ principals }: Statement): boolean {
  return principals.some(({ name }) => name === '*');
}

/** Whether one of a statement's actions, which may hold asterisks, takes in this one. */
export function coversAction({ actions, notActions }: Statement, action: string): boolean {
  if (notActions.length > 0) return !notActions.some(pattern => matches(pattern, action));
  return actions.some(pattern => matches(pattern, action));
}

/** Whether a pattern of IAM, in which `*` is any text and `?` any character, takes in a text. */
export function matches(pattern: string, value: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(value);
}
