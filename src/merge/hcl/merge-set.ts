import { hclTokens } from '../../render/hcl-tokens.ts';
import type { Three } from './three.ts';

/**
 * A list that is a set, with what either side added and without what either removed, laid out as the team has it.
 * There is none where it holds comments, or anything but literals and references.
 */
export function mergeSet({ base, ours, theirs }: Three<string>): string | undefined {
  const [before, mine, other] = [elementsOf(base), elementsOf(ours), elementsOf(theirs)];
  if (!before || !mine || !other) return undefined;
  const kept = mine.filter(element => other.includes(element) || !before.includes(element));
  const added = other.filter(element => !mine.includes(element) && !before.includes(element));
  return printList(ours, [...kept, ...added]);
}

const ELEMENT = /^(?:"(?:[^"\\$%]|\\.)*"|[\w.-]+(?:\[(?:\d+|"[^"\\$%]*"|\*)\][\w.-]*)*)$/;

/** The elements of a list; undefined where it holds comments, or anything but literals and references. */
export function elementsOf(list: string): string[] | undefined {
  if (!list.startsWith('[') || !list.endsWith(']')) return undefined;
  const inner = list.slice(1, -1);
  const tokens = hclTokens(inner);
  if (tokens.some(({ kind }) => kind === 'comment')) return undefined;
  const commas = tokens.filter(({ kind }) => kind === 'comma');
  const starts = [0, ...commas.map(({ end }) => end)];
  const texts = starts.map((start, index) => inner.slice(start, commas[index]?.start ?? inner.length).trim());
  const elements = texts.filter((text, index) => text !== '' || index < texts.length - 1);
  return elements.every(element => ELEMENT.test(element)) ? elements : undefined;
}

function printList(ours: string, elements: readonly string[]): string {
  const lines = /^\[[ \t]*\n([ \t]*)[\s\S]*?(,?)\n([ \t]*)\]$/.exec(ours);
  if (!lines) return `[${elements.join(', ')}]`;
  const [, indent = '', comma = '', end = ''] = lines;
  return `[\n${elements.map(element => indent + element).join(',\n')}${comma}\n${end}]`;
}
