import type { Cloud } from '../../schema/clouds.ts';
import { type CheckedAnswers, type CheckResult, checkAnswers } from '../../src/answers/answers.ts';
import { parseDocument } from '../../src/answers/document.ts';
import type { Finding } from '../../src/answers/finding.ts';
import { type AnswerLayer, documentLayer, valueLayer } from '../../src/answers/layer.ts';
import { toProblems } from '../../src/answers/report.ts';
import { scaffoldFile } from '../../src/answers/scaffold-file.ts';
import { schemaEntries } from '../../src/answers/schema-walk.ts';
import { type Json, type Path, setIn, type Tree } from '../../src/answers/tree.ts';
import { type Problem, UserError } from '../../src/user-error.ts';

/** The least that an answers file has to say, on two lines. */
export const minimal = `project: { name: acme }
environments: { dev: { profile: dev, aws: { regions: { eu-west-1: {} } } } }
`;

/** Three environments on ten lines, the usual ones. */
export const usual = `project:
  name: acme-platform
environments:
  dev: { profile: dev, aws: { account: "111111111111", regions: { eu-west-1: {} } } }
  staging: { profile: staging, aws: { account: "222222222222", regions: { eu-west-1: {} } } }
  prod: { profile: prod, aws: { account: "333333333333", regions: { eu-west-1: {} } } }
`;

/** The same on another cloud, each environment in a subscription or a project of its own. */
export const usualOn: Readonly<Record<Cloud, string>> = {
  aws: usual,
  azure: `project:
  name: acme-platform
environments:
  dev: { profile: dev, azure: { subscription: "${uuid('1')}", tenant: "${uuid('9')}", regions: { westeurope: {} } } }
  staging: { profile: staging, azure: { subscription: "${uuid('2')}", tenant: "${uuid('9')}", regions: { westeurope: {} } } }
  prod: { profile: prod, azure: { subscription: "${uuid('3')}", tenant: "${uuid('9')}", regions: { westeurope: {} } } }
`,
  gcp: `project:
  name: acme-platform
environments:
  dev: { profile: dev, gcp: { project: acme-dev-1, projectNumber: "111111111111", regions: { europe-west1: {} } } }
  staging: { profile: staging, gcp: { project: acme-staging-1, projectNumber: "222222222222", regions: { europe-west1: {} } } }
  prod: { profile: prod, gcp: { project: acme-prod-1, projectNumber: "333333333333", regions: { europe-west1: {} } } }
`,
};

/** A UUID of one digit. */
export function uuid(digit: string): string {
  return [8, 4, 4, 4, 12].map(length => digit.repeat(length)).join('-');
}

/** One small environment that is on these clouds. */
export function on(...clouds: readonly Cloud[]): string {
  const regions: Readonly<Record<Cloud, string>> = { aws: 'eu-west-1', azure: 'westeurope', gcp: 'europe-west1' };
  const places = clouds.map(cloud => `${cloud}: { regions: { ${regions[cloud]}: {} } }`);
  return `project: { name: acme }\nenvironments: { dev: { profile: dev, ${places.join(', ')} } }\n`;
}

/** Answers as `dotted.path=value` gives them, on top of a file. */
export function flag(path: string, value: Json): AnswerLayer {
  return valueLayer(`flag --set ${path}`, setIn({}, path.split('.'), value));
}

/** The verdict on a file with flags on top of it. Throws what the reader throws. */
export function check(yaml: string, ...flags: readonly AnswerLayer[]): CheckResult {
  return checkAnswers([documentLayer(parseDocument(yaml, 'scaffold.yaml')), ...flags]);
}

/** Answers that have to be good. */
export function accepted(yaml: string, ...flags: readonly AnswerLayer[]): CheckedAnswers {
  const result = check(yaml, ...flags);
  if ('answers' in result) return result.answers;
  throw new Error(toProblems(result.findings, result.given).map(shown).join('\n'));
}

/** The same for a tree that comes from no file. */
export function acceptedTree(tree: Tree): CheckedAnswers {
  const result = checkAnswers([valueLayer('test', tree)]);
  if ('answers' in result) return result.answers;
  throw new Error(result.findings.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}

/** Everything that is wrong, in the words that a person reads: `line:column path: message; hint`. */
export function problems(yaml: string, ...flags: readonly AnswerLayer[]): string[] {
  return refusal(yaml, ...flags).map(shown);
}

/** Everything that is wrong; empty for good answers. Any error but a UserError with exit code 2 is our bug. */
export function refusal(yaml: string, ...flags: readonly AnswerLayer[]): readonly Problem[] {
  try {
    const result = check(yaml, ...flags);
    return 'answers' in result ? [] : toProblems(result.findings, result.given);
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 2) return error.problems;
    throw error;
  }
}

/** Every answer of the schema under a name that exists in `minimal`. */
export function everyPath(): { path: string[]; label: string }[] {
  return schemaEntries().map(({ path }) => {
    const named = path.map((key, index) => (key === '*' ? nameAt(path, index) : key));
    return { path: named, label: path.join('.') };
  });
}

const base: Tree = {
  project: { name: 'acme' },
  environments: { dev: { profile: 'dev', aws: { regions: { 'eu-west-1': {} } } } },
};

/** Findings on `minimal` with one value put in, from no file. */
export function findingsWith(path: Path, value: Json): readonly Finding[] {
  const result = checkAnswers([valueLayer('test', setIn(base, path, value))]);
  return 'answers' in result ? [] : result.findings;
}

/** Processor time of this process, which other programs on the machine do not change. */
export function cpuMilliseconds(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function nameAt(path: readonly string[], index: number): string {
  return path[index - 1] === 'environments' ? 'dev' : 'eu-west-1';
}

function shown({ line, column, path, message, hint }: Problem): string {
  const place = line === undefined ? '' : `${line}:${column} `;
  return `${place}${path === '' ? '' : `${path}: `}${message}${hint === undefined ? '' : `; ${hint}`}`;
}

/** What `scaffoldFile` makes of a text that a person wrote. */
export function scaffoldText(tree: Tree, written?: string): string {
  return scaffoldFile(tree, written === undefined ? undefined : parseDocument(written, 'scaffold.yaml').yaml);
}
