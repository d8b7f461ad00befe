import type { PlannedResource } from '../roots/planned-roots.ts';

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Resource?: string | readonly string[];
  readonly NotResource?: unknown;
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
  readonly Condition?: object;
}

/** What gives a right that is too wide in the policies of a resource. */
export function policyFaults(resource: Pick<PlannedResource, 'address' | 'type' | 'values'>): string[] {
  const { address, type, values } = resource;
  const texts = ['policy', 'assume_role_policy'].flatMap(name => {
    const text = values[name];
    // The mocks make up a word where a policy has a resource of its own.
    return typeof text === 'string' && text.startsWith('{') ? [text] : [];
  });
  const allowing = texts
    .flatMap(text => (JSON.parse(text) as { Statement: readonly Statement[] }).Statement)
    .filter(({ Effect }) => Effect === 'Allow');
  return allowing.flatMap(statement =>
    statementFaults(statement, isLimit(address, type)).map(fault => `${address} ${statement.Sid ?? ''}: ${fault}`),
  );
}

// A boundary and the policy of an endpoint only limit what other policies give.
function isLimit(address: string, type: string): boolean {
  return type === 'aws_vpc_endpoint' || address.endsWith('.boundary');
}

function statementFaults(statement: Statement, limits: boolean): string[] {
  const { Condition, NotAction, NotResource } = statement;
  const actions = listOf(statement.Action);
  return [
    ...(NotAction || NotResource ? ['allows all but something'] : []),
    ...(actions.includes('*') && !(limits && Condition) ? ['allows every action'] : []),
    ...(limits ? [] : openFaults(statement, actions)),
  ];
}

// A policy with a principal belongs to a resource, which is then the only one it gives rights on.
function openFaults({ Condition, Principal, Resource }: Statement, actions: readonly string[]): string[] {
  if (Principal) return isEverybody(Principal) && !Condition ? ['allows everybody'] : [];
  const isEverywhere = listOf(Resource).includes('*') && !Condition;
  const wide = isEverywhere ? actions.filter(action => !isRead(action) && !WithoutResources.includes(action)) : [];
  return [
    ...(actions.some(action => action.endsWith(':*')) ? ['allows a whole service'] : []),
    ...(wide.length > 0 ? [`allows ${wide.join()} on all`] : []),
  ];
}

function isRead(action: string): boolean {
  return /:(?:Describe|Get|List)/.test(action);
}

// What has no resource before it exists (AWS service authorization reference).
const WithoutResources = ['route53:CreateHostedZone'];

function isEverybody(principal: NonNullable<Statement['Principal']>): boolean {
  if (typeof principal === 'string') return principal === '*';
  return Object.values(principal).flatMap(listOf).includes('*');
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
