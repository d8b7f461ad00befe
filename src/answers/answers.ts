import { sectionNames } from '../../schema/environment-sections.ts';
import type { Finding } from './finding.ts';
import { type AnswerLayer, type GivenLayers, stackLayers } from './layer.ts';
import { type Pick, pick } from './pick.ts';
import type { Repository } from './repository.ts';
import { resolve } from './resolve.ts';
import { clusterFindings } from './rules/cluster.ts';
import { combinationFindings } from './rules/combinations.ts';
import { dataFindings } from './rules/data.ts';
import { endpointFindings } from './rules/endpoint.ts';
import { environmentFindings } from './rules/environments.ts';
import { hygieneFindings, normalizeText } from './rules/hygiene.ts';
import { nameFindings } from './rules/names.ts';
import { networkFindings } from './rules/networks.ts';
import { nodeFindings } from './rules/nodes.ts';
import { overlayFindings } from './rules/overlay.ts';
import { rangeFindings } from './rules/ranges.ts';
import { serviceRangeFindings } from './rules/services.ts';
import { stateFindings } from './rules/states.ts';
import { tagFindings } from './rules/tags.ts';
import { prune, structureFindings } from './structure.ts';
import { dotted, mergeTrees, type Path, setIn, type Tree } from './tree.ts';
import { warnings } from './warnings.ts';

/** Answers that hold together: everything downstream may rely on them. */
export type CheckedAnswers = {
  repository: Repository;
  /** What people gave plus what was picked: the content of `scaffold.yaml`. */
  tree: Tree;
  given: GivenLayers;
  picks: readonly Pick[];
  warnings: readonly string[];
};

export type CheckResult = { answers: CheckedAnswers } | { findings: readonly Finding[]; given: GivenLayers };

/** Stacks the layers, applies every rule and picks what is open. All findings are reported at once. */
export function checkAnswers(layers: readonly AnswerLayer[]): CheckResult {
  const given = stackLayers(layers);
  const { tree, changed } = normalizeText(given.tree);
  const unsafe = hygieneFindings(tree);
  const malformed = structureFindings(tree);
  // A message quotes the value: none may speak of what looks like a secret.
  const quotable = malformed.filter(({ path }) => !unsafe.some(other => isOnOnePath(path, other.path)));
  const refused = [...unsafe, ...malformed];
  // What stands in for a refused answer is nobody's fault.
  const sound = refused.length === 0 ? tree : prune(tree, refused);
  const resolved = resolve(sound);
  const broken = ruleFindings(sound, resolved).filter(({ path }) => !refused.some(other => isUseOf(other.path, path)));
  const findings = distinct([...unsafe, ...quotable, ...broken]);
  if (findings.length > 0) return { findings, given };

  const { picks, findings: exhausted } = pick(resolved);
  if (exhausted.length > 0) return { findings: exhausted, given };
  const whole = picks.length === 0 ? tree : (mergeTrees(tree, treeOf(picks)) as Tree);
  const repository = picks.length === 0 ? resolved : resolve(whole);
  const clashes = picks.length === 0 ? [] : stateFindings(whole, repository);
  if (clashes.length > 0) return { findings: clashes, given };
  const notices = changed.map(path => `${dotted(path)} was brought into Unicode normal form C, as Terraform does`);
  return { answers: { repository, tree: whole, given, picks, warnings: [...notices, ...warnings(repository)] } };
}

const RULES = [
  environmentFindings,
  networkFindings,
  rangeFindings,
  serviceRangeFindings,
  overlayFindings,
  stateFindings,
  clusterFindings,
  endpointFindings,
  nodeFindings,
  nameFindings,
  dataFindings,
  combinationFindings,
  tagFindings,
];

function ruleFindings(tree: Tree, repository: Repository): Finding[] {
  return RULES.flatMap(rule => rule(tree, repository));
}

function isOnOnePath(left: Path, right: Path): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).every((key, index) => key === right[index]);
}

// An answer of a section at the top level is used under each environment.
function isUseOf(answer: Path, path: Path): boolean {
  const isShared = sectionNames.some(name => name === answer[0]) && path[0] === 'environments';
  const used = isShared ? path.slice(-answer.length) : path;
  return used.length === answer.length && isOnOnePath(used, answer);
}

// One answer can break several rules; the first one said is the nearest to the cause.
function distinct(findings: readonly Finding[]): Finding[] {
  const byPath = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${dotted(finding.path)}\n${finding.message}`;
    if (!byPath.has(key)) byPath.set(key, finding);
  }
  return [...byPath.values()];
}

function treeOf(picks: readonly Pick[]): Tree {
  const environments = new Map<string, Tree>();
  for (const { path, value } of picks) {
    const [, environment, ...rest] = path;
    environments.set(String(environment), setIn(environments.get(String(environment)), rest, value));
  }
  return environments.size === 0 ? {} : { environments: Object.fromEntries(environments) };
}
