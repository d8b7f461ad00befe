import type { Editing, TextEdit } from './edits.ts';

const SIMPLE = /^(\s+)([\w-]+)(\s+=\s)(?:"[^"$%{}]*"|\d+|true|false)(\s+#.*)?$/;
const TOP = /^[a-z]\w*(?: "[^"]*")* \{$/;

/** What teams do to files of HCL, line by line as an editor does it. */
export const hclEdits: Record<string, TextEdit> = {
  'change a value': (lines, editing) =>
    at(
      lines,
      editing,
      line => SIMPLE.test(line),
      line => [
        line.replace(
          SIMPLE,
          (_, indent, name, equals, tail = '') => `${indent}${name}${equals}"${editing.tag}"${tail}`,
        ),
      ],
    ),
  'change another value': (lines, editing) => hclEdits['change a value']?.(lines, editing),
  'add an attribute': (lines, editing) =>
    at(
      lines,
      editing,
      line => SIMPLE.test(line),
      line => [line, `${indentOf(line)}${editing.tag} = "${editing.tag}"`],
    ),
  'add a comment': (lines, editing) =>
    at(
      lines,
      editing,
      line => line.trim() !== '',
      line => [`${indentOf(line)}# ${editing.tag}`, line],
    ),
  'add a comment behind a value': (lines, editing) =>
    at(
      lines,
      editing,
      line => SIMPLE.test(line) && !line.includes('#'),
      line => [`${line} # ${editing.tag}`],
    ),
  'remove a comment': (lines, editing) =>
    at(
      lines,
      editing,
      line => /^\s*#/.test(line),
      () => [],
    ),
  'delete an attribute': (lines, editing) =>
    at(
      lines,
      editing,
      line => SIMPLE.test(line),
      () => [],
    ),
  'add a block': (lines, { random, tag, path }) => {
    const block =
      path.endsWith('.tf') && random(2) === 0 ? `variable "${tag}"` : path.endsWith('.tf') ? 'locals' : `run "${tag}"`;
    const places = ['', ...lines].flatMap((line, index) =>
      index === 0 || TOP.test(line) ? [Math.max(index - 1, 0)] : [],
    );
    const place = random(3) === 0 ? lines.length - 1 : (places[random(places.length)] ?? 0);
    return lines.toSpliced(
      place,
      0,
      ...(place === lines.length - 1 ? [''] : []),
      `${block} {`,
      `  ${tag} = "${tag}"`,
      '}',
      ...(place === lines.length - 1 ? [] : ['']),
    );
  },
  'add a nested block': (lines, editing) =>
    at(
      lines,
      editing,
      line => line === '}',
      line => ['', `  nested_${editing.tag} {`, `    note = "${editing.tag}"`, '  }', line],
    ),
  'delete a block': (lines, editing) => {
    const found = blockAt(lines, editing);
    return found && lines.toSpliced(found.start, found.end - found.start + 1);
  },
  'move a block to the end': (lines, editing) => {
    const found = blockAt(lines, editing);
    if (!found) return undefined;
    const block = lines.slice(found.start, found.end + 1);
    return [...lines.toSpliced(found.start, block.length), ...block, ''];
  },
  'drop the columns': lines =>
    lines.some(line => line.includes('<<')) ? undefined : lines.map(line => line.replace(/^(\s+[\w-]+)\s+= /, '$1 = ')),
};

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

/** Edits one of the lines that fit, most often one that somebody else changed too. */
export function at(
  lines: readonly string[],
  { random, isHotLine, path }: Editing & { path: string },
  fits: (line: string) => boolean,
  edit: (line: string) => string[],
): string[] | undefined {
  const all = lines.flatMap((line, index) => (fits(line) ? [index] : []));
  const hot = all.filter(index => isHotLine(path, lines[index] ?? ''));
  const places = hot.length > 0 && random(3) === 0 ? hot : all;
  const place = places[random(places.length)];
  return place === undefined ? undefined : lines.toSpliced(place, 1, ...edit(lines[place] ?? ''));
}

function blockAt(lines: readonly string[], { random }: Editing): { start: number; end: number } | undefined {
  const starts = lines.flatMap((line, index) => (TOP.test(line) ? [index] : []));
  const first = starts[random(starts.length)];
  if (first === undefined) return undefined;
  let start = first;
  while (start > 0 && /^#/.test(lines[start - 1] ?? '')) start -= 1;
  return { start, end: lines.indexOf('}', first) };
}
