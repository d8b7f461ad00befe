import { codePointName, replaceHidden } from './hidden-text.ts';
import { scalarText } from './scalar-text.ts';
import { UnencodableError } from './unencodable-error.ts';

/** A backslash is written as an entity, so that it cannot escape the pipe that ends its table cell. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '\\': '&#92;',
};

/** Text inside a paragraph or a table cell: one line, and nothing in it is markup, HTML or a link. */
export function md(value: string | number | boolean): string {
  return escaped(oneLine(value));
}

/** A code span inside a paragraph or a table cell. */
export function mdcode(value: string | number | boolean): string {
  const text = oneLine(value);
  // GFM splits a row at its pipes before it sees code spans, and an empty code span does not exist.
  if (text === '' || text.includes('|')) return `<code>${escaped(text)}</code>`;
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const margin = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${margin}${text}${margin}${fence}`;
}

/** A line of a fenced code block, which is shown as it stands. */
export function mdline(value: string | number | boolean): string {
  const text = oneLine(value);
  if (/^(?:`{3}|~{3})/.test(text)) throw new UnencodableError(text, 'a line of a code block', 'it would end the block');
  return text;
}

/** A newline could start a heading, a list or a table; a hidden character is shown by its number. */
function oneLine(value: string | number | boolean): string {
  return replaceHidden(scalarText(value, 'Markdown').replace(/\s+/g, ' ').trim(), codePointName);
}

function escaped(text: string): string {
  return (
    text
      .replace(/[&<>|\\]/g, character => ENTITIES[character] ?? character)
      .replace(/[`*_[\]~$]/g, '\\$&')
      // Jekyll and other site builders read these as Liquid.
      .replace(/\{(?=[{%])/g, '\\{')
      .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
