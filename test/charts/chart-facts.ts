import { readFacts } from './facts-file.ts';

/** Which values a Helm chart has: the type of each by its path. A dot inside a key is written as in `helm --set`. */
export interface ChartFacts {
  readonly version: string;
  readonly values: Readonly<Record<string, string>>;
  /** Names of the facts of subcharts, by the key that their values stand under; null where nobody recorded any. */
  readonly subcharts?: Readonly<Record<string, string | null>>;
}

export function chartFacts(name: string): ChartFacts {
  return readFacts<ChartFacts>('charts', name);
}

/** Paths of the values that a chart does not have. Helm itself would take them without a word. */
export function unknownValues(facts: ChartFacts, values: unknown): string[] {
  return pathsIn(values)
    .filter(path => !hasValue(facts, path))
    .map(pathText);
}

// Lists are whole values: what an item may be is rarely told.
function pathsIn(value: unknown): string[][] {
  if (!isMap(value)) return [[]];
  const entries = Object.entries(value);
  return entries.length === 0 ? [[]] : entries.flatMap(([key, child]) => pathsIn(child).map(path => [key, ...path]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathText(path: readonly string[]): string {
  return path.map(key => key.replaceAll('.', '\\.')).join('.');
}

/** Below these anything may stand: free maps, and what is empty or only offered by default. */
const Open = ['open-map', 'null', 'list', 'commented'];

function hasValue(facts: ChartFacts, path: readonly string[]): boolean {
  const type = facts.values[pathText(path)];
  // What no default names, but a template reads, may be a leftover of old releases.
  if (type !== undefined) return type !== 'template';
  const above = path.map((_, index) => facts.values[pathText(path.slice(0, path.length - index - 1))]);
  const nearest = above.find(parent => parent !== undefined);
  return (nearest !== undefined && Open.includes(nearest)) || isOfSubchart(facts, path);
}

function isOfSubchart({ subcharts = {} }: ChartFacts, [first = '', ...rest]: readonly string[]): boolean {
  const name = subcharts[first];
  if (name === undefined || rest.length === 0) return false;
  return name === null || hasValue(chartFacts(name), rest);
}
