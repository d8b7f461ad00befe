import type { Fault } from './fault.ts';

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\$\{\{/g, '"${{" belongs to GitHub, and Handlebars would eat it: keep such a file static'],
  [/\\\{\{/g, 'an escaped "\\{{" is hard to read: keep such a file static'],
  [/\{\{\{/g, '"{{{" prints without an encoder'],
  [/\{\{&/g, '"{{&" prints without an encoder'],
  [/\{\{~|~\}\}/g, '"~" eats line ends: put the tag on a line of its own'],
  [/\r/g, 'lines end in LF only'],
];
const BLOCK_TAG = /^.*\{\{(?:[#/^]|else).*$/gm;
const LONE_BLOCK_TAG = /^[ \t]*\{\{(?:#[^{}]+|\/[a-z]+|else)\}\}$/;

/** What a template may not hold as written, whatever Handlebars makes of it. */
export function writtenFaults(text: string): Fault[] {
  const refused = REFUSED.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ at: index, message })),
  );
  const crowded = [...text.matchAll(BLOCK_TAG)]
    .filter(([line]) => !LONE_BLOCK_TAG.test(line))
    .map(({ index }) => ({ at: index, message: 'a block tag stands alone on its line: {{#…}}, {{else}} or {{/…}}' }));
  return [...refused, ...crowded];
}
