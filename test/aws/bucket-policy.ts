/** What S3 asks a bucket policy about: `context` holds the condition keys that the request has, in lower case. */
export interface PolicyQuestion {
  readonly action: string;
  readonly resource: string;
  readonly context: ReadonlyMap<string, string>;
}

type OneOrMore = string | readonly string[];

interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource: OneOrMore;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;
}

/** The Sid of the first statement of a bucket policy that denies a request; undefined when none does. */
export function denial(policy: string, question: PolicyQuestion): string | undefined {
  const denying = statementsOf(policy).find(statement => statement.Effect === 'Deny' && applies(statement, question));
  return denying && (denying.Sid ?? 'unnamed');
}

/** The policy without its Deny statements, or undefined when nothing is left. */
export function allowances(policy: string): string | undefined {
  const allowing = statementsOf(policy).filter(({ Effect }) => Effect === 'Allow');
  return allowing.length === 0 ? undefined : JSON.stringify({ ...JSON.parse(policy), Statement: allowing });
}

function statementsOf(policy: string): Statement[] {
  return (JSON.parse(policy) as { Statement: Statement[] }).Statement;
}

// As in https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html: all keys of all
// operators have to hold, and one of the values of a key is enough.
function applies({ Action, NotAction, Resource, Condition = {} }: Statement, question: PolicyQuestion): boolean {
  const named = Action === undefined ? !like(question.action, NotAction ?? []) : like(question.action, Action);
  const conditions = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, expected]) => holds(operator, question.context.get(key.toLowerCase()), expected)),
  );
  return named && like(question.resource, Resource) && conditions.every(Boolean);
}

type Comparison = (value: string, expected: OneOrMore) => boolean;

const Comparisons: Readonly<Record<string, Comparison>> = {
  ArnEquals: like,
  ArnLike: like,
  ArnNotLike: (value, patterns) => !like(value, patterns),
  Bool: equals,
  StringEquals: equals,
  StringNotEquals: (value, expected) => !equals(value, expected),
};

function holds(operator: string, value: string | undefined, expected: OneOrMore): boolean {
  if (operator === 'Null') return equals(`${value === undefined}`, expected);
  const name = operator.replace(/IfExists$/, '');
  const compare = Comparisons[name];
  if (!compare) throw new Error(`bucket-policy.ts does not know the operator ${operator}.`);
  // A key that the request lacks fulfils a negated operator, and fails the others.
  if (value === undefined) return name.includes('Not') || name !== operator;
  return compare(value, expected);
}

function equals(value: string, expected: OneOrMore): boolean {
  return [expected].flat().includes(value);
}

function like(value: string, patterns: OneOrMore): boolean {
  return [patterns].flat().some(pattern => wildcard(pattern).test(value));
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[\\^$+.()|[\]{}]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
