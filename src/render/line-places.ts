import type { Fault } from './fault.ts';
import type { Outline } from './outline.ts';

type Site = Outline['sites'][number];

/** `{{yaml …}}` is a whole scalar, and outside quotes `{{id …}}` is not: alone, `no` and 1.36 are no texts. */
export function yamlPlaceFaults({ masked, sites }: Outline): Fault[] {
  return faults(sites, site => (site.encoder === 'id' ? yamlNameFault(masked, site) : yamlValueFault(masked, site)));
}

function yamlNameFault(masked: string, site: Site): string {
  const text = touchesText(masked, site) || insideBlockScalar(masked, site.start);
  return text ? '' : 'a lone {{id …}} could be read as no text: use {{yaml …}}';
}

function yamlValueFault(masked: string, site: Site): string {
  if (insideBlockScalar(masked, site.start)) return '{{yaml …}} means nothing inside a block scalar';
  return YAML_SCALAR.test(lineOf(masked, site)) ? '' : '{{yaml …}} is a whole value: after "key: " or "- "';
}

/** `{{sh …}}` is a whole assignment: inside quotes its own quotes would end. */
export function shellPlaceFaults({ masked, sites }: Outline): Fault[] {
  const place = (site: Site) =>
    SHELL_ASSIGNMENT.test(lineOf(masked, site)) ? '' : '{{sh …}} is the whole of an assignment: NAME={{sh …}}';
  return faults(sites, site => (site.encoder === 'id' ? '' : place(site)));
}

/** `{{make …}}` is the whole value of a variable: recipes and targets have other rules. */
export function makePlaceFaults({ masked, sites }: Outline): Fault[] {
  const place = (site: Site) =>
    MAKE_VARIABLE.test(lineOf(masked, site)) ? '' : '{{make …}} is the whole value of a variable: NAME := {{make …}}';
  return faults(sites, site => (site.encoder === 'id' ? '' : place(site)));
}

/** `{{owner …}}` is all that follows a pattern. */
export function ownersPlaceFaults({ masked, sites }: Outline): Fault[] {
  const place = (site: Site) =>
    OWNED_PATTERN.test(lineOf(masked, site)) ? '' : '{{owner …}} is all that follows a pattern: * {{owner …}}';
  return faults(sites, site => (site.encoder === 'id' ? '' : place(site)));
}

/** Text stands in prose or a table, away from code and link targets, where its escapes would be shown or not heeded. */
export function markdownPlaceFaults(parts: Outline): Fault[] {
  const ends = new Set(parts.sites.map(({ end }) => end));
  return faults(parts.sites, site => {
    if (site.encoder === 'id') return '';
    return inCodeBlock(parts, site) ? codeBlockFault(parts, site) : proseFault(parts, site, ends);
  });
}

function inCodeBlock({ masked }: Outline, { start }: Site): boolean {
  return (masked.slice(0, start).match(/^[ \t]*(?:```|~~~)/gm) ?? []).length % 2 === 1;
}

function codeBlockFault({ masked }: Outline, site: Site): string {
  if (site.encoder !== 'mdline') return `{{${site.encoder} …}} has no place in a code block`;
  return lineOf(masked, site) === '\0' ? '' : '{{mdline …}} is a whole line';
}

function proseFault({ masked }: Outline, { encoder, start, end }: Site, ends: ReadonlySet<number>): string {
  if (encoder === 'mdline') return '{{mdline …}} is a line of a code block';
  const touches = /(?:`|<|\]\()$/.test(masked.slice(0, start)) || masked[end] === '`' || ends.has(start);
  return touches ? `{{${encoder} …}} stands apart from "\`", "<", "](" and other values` : '';
}

const YAML_SCALAR = /^ *(?:- +)*(?:[^\s"'#|>&*!%@`{}[\],-][^"'#{}[\],]*: +)?\0$/;
const SHELL_ASSIGNMENT = /^[ \t]*(?:(?:export|local|readonly) )?[A-Za-z_]\w*=\0$/;
const MAKE_VARIABLE = /^(?:export )?[A-Za-z_][\w.-]* *(?::=|\?=|=) *\0$/;
const OWNED_PATTERN = /^\S+ \0$/;
const BLOCK_SCALAR_HEADER = /[|>][-+0-9]*[ \t]*$/;

function faults(sites: readonly Site[], message: (site: Site) => string): Fault[] {
  return sites.map(site => ({ at: site.start, message: message(site) })).filter(fault => fault.message !== '');
}

/** The line around a mustache, with a NUL in its place. */
function lineOf(masked: string, { start, end }: Site): string {
  const before = masked.slice(0, start).split('\n').at(-1);
  return `${before}\0${masked.slice(end).split('\n')[0]}`;
}

function touchesText(masked: string, { start, end }: Site): boolean {
  return /[\w/@"'-]/.test(masked[start - 1] ?? '') || /[\w/@"'-]/.test(masked[end] ?? '');
}

/** Looks at the lines that are indented less and less above the one at `at`. */
function insideBlockScalar(masked: string, at: number): boolean {
  const lines = masked.slice(0, at).split('\n');
  let margin = marginOf(lines.pop() ?? '');
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || marginOf(line) >= margin) continue;
    if (BLOCK_SCALAR_HEADER.test(line)) return true;
    margin = marginOf(line);
  }
  return false;
}

const marginOf = (line: string) => line.length - line.trimStart().length;
