import { parseAllDocuments } from 'yaml';
import type { Manifest } from './crd-facts.ts';

/**
 * The manifests of one of our own charts. They use of Helm's language what this can do, and nothing else: values by their
 * path, as text or as JSON.
 */
export function renderChart(templates: readonly string[], values: object): Manifest[] {
  return templates.flatMap(template =>
    parseAllDocuments(filled(template, values)).flatMap(document => document.toJS()),
  );
}

function filled(template: string, values: object): string {
  const text = template.replaceAll(/\{\{ \.Values\.([\w.]+)( \| toJson)? \}\}/g, (_, path: string, json?: string) => {
    const value = valueAt(values, path.split('.'));
    return json === undefined ? scalar(value, path) : JSON.stringify(value);
  });
  const [rest] = text.match(/\{\{[^}]*\}\}/) ?? [];
  if (rest !== undefined) throw new Error(`${rest} is more than a value`);
  return text;
}

function valueAt(values: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return values;
  if (typeof values !== 'object' || values === null || !(key in values)) throw new Error(`no value is given as ${key}`);
  return valueAt(Object.entries(values).find(([name]) => name === key)?.[1], rest);
}

function scalar(value: unknown, path: string): string {
  if (typeof value === 'object') throw new Error(`${path} is no text`);
  return String(value);
}
