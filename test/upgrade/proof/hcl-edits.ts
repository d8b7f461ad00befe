import type { Editing, TextEdit } from './edits.ts';
import { beside, oneLine } from './one-line.ts';

const SIMPLE = /^(\s+[\w-]+\s+=\s)(?:"[^"$%{}]*"|\d+|true|false)(\s+#.*)?$/;
const TOP = /^[a-z]\w*(?: "[^"]*")* \{$/;

const changeValue = oneLine(SIMPLE, (line, tag) => [
  line.replace(SIMPLE, (_, head: string, tail = '') => `${head}"${tag}"${tail}`),
]);

/** What teams do to files of HCL, line by line as an editor does it. */
export const hclEdits: Record<string, TextEdit> = {
  'change a value': changeValue,
  'change another value': changeValue,
  'add an attribute': oneLine(SIMPLE, (line, tag) => [line, beside(line, `${tag} = "${tag}"`)]),
  'delete an attribute': oneLine(SIMPLE, () => []),
  'add a comment': oneLine(/\S/, (line, tag) => [beside(line, `# ${tag}`), line]),
  'add a comment behind a value': oneLine(SIMPLE, (line, tag) => [`${line} # ${tag}`]),
  'remove a comment': oneLine(/^\s*#/, () => []),
  'add a block': addBlock,
  'add a nested block': oneLine(/^\}$/, (line, tag) => ['', `  nested_${tag} {`, `    note = "${tag}"`, '  }', line]),
  'delete a block': (lines, editing) => {
    const found = blockAt(lines, editing);
    return found && lines.toSpliced(found.start, found.end - found.start + 1);
  },
  'move a block to the end': (lines, editing) => {
    const found = blockAt(lines, editing);
    const block = found && lines.slice(found.start, found.end + 1);
    return found && block && [...lines.toSpliced(found.start, block.length), ...block, ''];
  },
  // Within a text of several lines, white space says something.
  'drop the columns': lines =>
    lines.some(line => line.includes('<<')) ? undefined : lines.map(line => line.replace(/^(\s+[\w-]+)\s+= /, '$1 = ')),
};

function addBlock(lines: readonly string[], { random, tag, path }: Editing & { path: string }): string[] {
  const heads = path.endsWith('.tf') ? [`variable "${tag}"`, 'locals'] : [`run "${tag}"`];
  const block = [`${heads[random(heads.length)]} {`, `  ${tag} = "${tag}"`, '}'];
  const places = lines.flatMap((line, index) => (TOP.test(line) && lines[index - 1] === '' ? [index] : []));
  const place = places[random(places.length)];
  if (place === undefined || random(3) === 0) return [...lines.slice(0, -1), '', ...block, ''];
  return lines.toSpliced(place, 0, ...block, '');
}

function blockAt(lines: readonly string[], { random }: Editing): { start: number; end: number } | undefined {
  const starts = lines.flatMap((line, index) => (TOP.test(line) ? [index] : []));
  const first = starts[random(starts.length)];
  if (first === undefined) return undefined;
  let start = first;
  while (start > 0 && /^#/.test(lines[start - 1] ?? '')) start -= 1;
  return { start, end: lines.indexOf('}', first) };
}
