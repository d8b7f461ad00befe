import type { Json } from '../answers/tree.ts';
import { hclString } from './hcl-string.ts';
import { nameOf } from './scalar-text.ts';
import { UnencodableError } from './unencodable-error.ts';

const LINE_WIDTH = 80;
const IDENTIFIER = /^(?!(?:for|null|true|false)$)[A-Za-z_][A-Za-z0-9_-]*$/;

/** A JSON value as an HCL expression, laid out as `terraform fmt` lays it out at the left margin. */
export function hcl(value: Json): string {
  if (typeof value === 'string') return hclString(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'object') throw new TypeError(`hcl takes a JSON value, not ${nameOf(value)}`);
  return Array.isArray(value) ? list(value) : object(value);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new UnencodableError(String(value), 'HCL', 'it is no finite number');
  return JSON.stringify(value);
}

function list(items: Json[]): string {
  const cells = items.map(hcl);
  const line = `[${cells.join(', ')}]`;
  if (line.length <= LINE_WIDTH && !line.includes('\n')) return line;
  return `[\n${cells.map(cell => `  ${indent(cell)},\n`).join('')}]`;
}

/** Asks the prototype's own prototype, which holds across the realms of a test runner too. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

type Row = { key: string; value: string; aligned: boolean };

function object(value: Record<string, Json>): string {
  if (!isPlain(value)) throw new TypeError('hcl takes a JSON value, not the instance of a class');
  const rows = Object.entries(value).map(([key, item]) => row(key, hcl(item)));
  if (rows.length === 0) return '{}';
  const widths = keyWidths(rows);
  const lines = rows.map((each, index) => `  ${each.key.padEnd(widths[index] ?? 0)} = ${indent(each.value)}\n`);
  return `{\n${lines.join('')}}`;
}

function row(key: string, value: string): Row {
  // Assigned through an ordinary object on its way, such a key would vanish without a word.
  if (key === '__proto__') throw new UnencodableError(key, 'HCL', 'it cannot be the name of a map key');
  const name = IDENTIFIER.test(key) ? key : hclString(key, 'key');
  return { key: name, value, aligned: !value.includes('\n') };
}

/** Equals signs line up across neighbouring single-line values; a value of several lines stands alone. */
function keyWidths(rows: readonly Row[]): number[] {
  const widths: number[] = [];
  let start = 0;
  rows.forEach(({ aligned }, index) => {
    if (aligned && rows[index + 1]?.aligned) return;
    const run = rows.slice(start, index + 1).filter(each => each.aligned);
    const width = Math.max(0, ...run.map(each => each.key.length));
    for (const each of rows.slice(start, index + 1)) widths.push(each.aligned ? width : 0);
    start = index + 1;
  });
  return widths;
}

const indent = (text: string) => text.replaceAll('\n', '\n  ');
