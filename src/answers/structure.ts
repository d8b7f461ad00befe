import type { z } from 'zod';
import { Answers } from '../../schema/answers.ts';
import { clouds } from '../../schema/clouds.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { fieldAt, knownKeys } from './schema-walk.ts';
import { usualRegions } from './shape.ts';
import { getIn, isTree, type Json, type Path, type Tree, without } from './tree.ts';

/** What the schema itself refuses: unknown keys, wrong types, values outside the rules. */
export function structureFindings(tree: Tree): Finding[] {
  const result = Answers.safeParse(tree);
  return result.success ? [] : result.error.issues.flatMap(issue => findings(issue, tree));
}

/** The tree without the values that the schema refuses, so that the other rules can still look at the rest. */
export function prune(tree: Tree, refused: readonly Finding[]): Tree {
  let pruned: Json = tree;
  for (const { path } of refused) pruned = without(pruned, path);
  return isTree(pruned) ? pruned : {};
}

function findings(issue: z.core.$ZodIssue, tree: Tree): Finding[] {
  const path = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey([...path, key], path));
  if (issue.code === 'invalid_key') {
    return [...issue.issues.map(inner => ({ path, message: inner.message })), ...findingsBelow(path, tree)];
  }
  const value = getIn(tree, path);
  if (value === undefined) return [missing(path)];
  return [{ path, ...wording(issue, value) }];
}

// The schema does not look below a name that it refuses; a person wants to hear of everything at once.
function findingsBelow(path: Path, tree: Tree): Finding[] {
  const result = fieldAt(path)?.safeParse(getIn(tree, path));
  const issues = result?.error?.issues ?? [];
  return issues.flatMap(issue => findings({ ...issue, path: [...path, ...issue.path] }, tree));
}

function unknownKey(path: Path, parent: Path): Finding {
  const keys = knownKeys(parent);
  const meant = nearest(String(path.at(-1)), keys);
  const hint = meant ? `did you mean "${meant}"?` : `known here: ${keys.join(', ')}`;
  return { path, message: `unknown key "${path.at(-1)}"`, hint };
}

function missing(path: Path): Finding {
  const [first, , third] = path;
  const whole = path.length === 1 && first === 'project' ? ['project', 'name'] : path;
  const cloud = clouds.find(candidate => candidate === third);
  const hint = cloud && `such as ${cloud}: { regions: { ${usualRegions[cloud]}: {} } }`;
  return { path: whole, message: 'is missing', missing: true, ...(hint ? { hint } : {}) };
}

type Wording = Omit<Finding, 'path'>;

function wording(issue: z.core.$ZodIssue, value: Json): Wording {
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return choice(issue.values.map(String), value);
  if (issue.code === 'invalid_type') return typeMismatch(issue.expected, issue.message, value);
  if (issue.code === 'too_big' && issue.origin !== 'string')
    return { message: `${shown(value)} is more than ${issue.maximum}` };
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return { message: `${shown(value)} is less than ${issue.minimum}` };
  const message = `${shown(value)}: ${issue.message}`;
  return lacksQuotes(issue, value) ? { message, quote: true } : { message };
}

// A number where one of several texts is meant.
function lacksQuotes(issue: z.core.$ZodIssue, value: Json): boolean {
  return issue.code === 'invalid_value' && typeof value === 'number';
}

function choice(allowed: readonly string[], value: Json): Wording {
  const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const message = `${shown(value)} is not one of: ${allowed.join(', ')}`;
  return meant && meant !== value ? { message, hint: `did you mean ${meant}?` } : { message };
}

const WORDS_FOR: Record<string, string> = { record: 'a map', object: 'a map', array: 'a list', int: 'a whole number' };
const YAML_1_1_BOOLEANS = new Map([
  ['yes', true],
  ['on', true],
  ['no', false],
  ['off', false],
]);

function typeMismatch(expected: string, message: string, value: Json): Wording {
  const wanted = WORDS_FOR[expected] ?? `a ${expected}`;
  const found = message.startsWith('Invalid input')
    ? `${shown(value)} is not ${wanted}`
    : `${shown(value)}: ${message}`;
  if (expected === 'string' && typeof value !== 'object') return { message: found, quote: true };
  const meant = typeof value === 'string' ? YAML_1_1_BOOLEANS.get(value.toLowerCase()) : undefined;
  if (expected === 'boolean' && meant !== undefined) return { message: found, hint: `write ${meant}` };
  return { message: found };
}

function shown(value: Json): string {
  // JSON has no word for .inf and .nan.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
