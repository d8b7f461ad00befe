import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { commentMeaning, openComment, tailComment, valueMeaning } from '../../../src/merge/hcl/meaning.ts';
import { type Body, type Item, readHcl } from '../../../src/merge/hcl/read.ts';
import type { FileKind } from '../../../src/record/lock.ts';

/**
 * What a text says, as single statements, each with the address at which it holds, and how often it is said there: `aws_vpc
 * .this cidr_block` has a value, a comment belongs to a block, a line is in a file. Order and white space are none.
 */
export type Facts = ReadonlyMap<string, number>;

const known = new Map<string, Facts>();

/** Throws where the text cannot be read as what it is. */
export function factsOf(kind: FileKind, text: string): Facts {
  const found = known.get(`${kind} ${text}`);
  if (found) return found;
  const readers = { hcl: hclFacts, yaml: yamlFacts, json: jsonFacts, make: lineFacts, text: lineFacts };
  const facts = count(readers[kind](text));
  if (known.size > 3_000) known.clear();
  known.set(`${kind} ${text}`, facts);
  return facts;
}

/** The facts of several texts together. */
export function sumOf(all: readonly Facts[]): Facts {
  const sum = new Map<string, number>();
  for (const facts of all) for (const [fact, times] of facts) sum.set(fact, (sum.get(fact) ?? 0) + times);
  return sum;
}

export type ThreeFacts = { base: Facts; ours: Facts; theirs: Facts };

/** How often each fact has to be there at least, and may be at most, where the sides never meet. */
export function mergedFacts({ base, ours, theirs }: ThreeFacts): { least: Facts; most: Facts } {
  const [least, most] = [new Map<string, number>(), new Map<string, number>()];
  for (const each of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const times = (facts: Facts) => facts.get(each) ?? 0;
    const both = times(ours) + times(theirs) - times(base);
    // Whether both sides did the same to one thing, or each to another one that says the same, facts do not tell.
    const same = times(ours) === times(theirs) ? times(ours) : both;
    least.set(each, Math.min(same, both));
    most.set(each, Math.max(same, both));
  }
  return { least, most };
}

/** Facts of which `left` has more than `right`. */
export function moreIn(left: Facts, right: Facts): string[] {
  return [...left].filter(([fact, times]) => times > (right.get(fact) ?? 0)).map(([fact]) => fact);
}

/** The value of a fact without its address: what a text must hold to tell it. */
export function spoken(fact: string): string {
  return bare(fact.slice(fact.indexOf('\t') + 1));
}

/** A text without what its layout may change. */
export function bare(text: string): string {
  return text.replaceAll(/[\s,]+/g, '');
}

const fact = (at: string, value: string): string => `${at}\t${value}`;

function count(statements: readonly string[]): Facts {
  const facts = new Map<string, number>();
  for (const each of statements) facts.set(each, (facts.get(each) ?? 0) + 1);
  return facts;
}

function hclFacts(text: string): string[] {
  return bodyFacts(readHcl(text), '');
}

function bodyFacts(body: Body, at: string): string[] {
  return [...commentFacts(openComment(body), at), ...body.items.flatMap(item => itemFacts(item, at))];
}

function itemFacts(item: Item, parent: string): string[] {
  if (item.kind === 'comment') return commentFacts(item.value, parent);
  const at = `${parent} ${item.key}`;
  const comments = [item.comments, tailComment(item.tail)].flatMap(text => commentFacts(text, parent));
  const isEmpty = item.body?.items.length === 0;
  const value = item.body && !isEmpty ? bodyFacts(item.body, at) : [fact(at, isEmpty ? '{}' : valueMeaning(item))];
  return [...comments, ...value];
}

// A line of a comment is told of the block that it stands in: next to what, test/merge proves.
function commentFacts(text: string, at: string): string[] {
  const lines = commentMeaning(text).split('\n');
  return lines.filter(line => line !== '').map(line => fact(`${at} #`, line));
}

function lineFacts(text: string): string[] {
  const lines = text.split('\n').map(line => line.trim());
  return lines.filter(line => line !== '').map(line => fact('', line));
}

function jsonFacts(text: string): string[] {
  return text.trim() === '' ? [] : valueFacts(JSON.parse(text), '');
}

function valueFacts(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return [fact(at, '['), ...value.flatMap(each => valueFacts(each, `${at} []`))];
  if (typeof value !== 'object' || value === null) return [fact(at, JSON.stringify(value))];
  const inner = Object.entries(value).flatMap(([key, each]) => valueFacts(each, `${at} ${key}`));
  return [fact(at, '{'), ...inner];
}

// A template of a chart is no YAML, and is told by its lines. So are comments, which have no address in YAML.
function yamlFacts(text: string): string[] {
  const documents = [...parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' })];
  if (documents.some(({ errors }) => errors.length > 0)) return lineFacts(text);
  const comments = text.split('\n').filter(line => /^\s*#/.test(line));
  const values = documents.flatMap(({ contents }) => nodeFacts(contents, ''));
  return [...values, ...comments.map(line => fact('#', line.trim()))];
}

function nodeFacts(node: Node | null, at: string): string[] {
  if (isAlias(node)) return [fact(at, `*${node.source}`)];
  if (isScalar(node)) return [fact(at, String(node.value))];
  if (isSeq<Node>(node)) return [fact(at, '-'), ...node.items.flatMap(each => nodeFacts(each, `${at} []`))];
  if (!isMap<Node, Node>(node)) return [];
  const inner = node.items.flatMap(({ key, value }) => nodeFacts(value, `${at} ${String(key)}`));
  return [fact(at, ':'), ...inner];
}
