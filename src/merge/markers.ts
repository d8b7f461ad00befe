import type { Conflict, Labels } from './sides.ts';

/** A conflict as lines of a file, in the diff3 style of git: markers stand on lines of their own, and no file with them parses. */
export function markedConflict({ base, ours, theirs }: Conflict, labels: Labels): string {
  return [
    `<<<<<<< ${labels.ours}\n`,
    wholeLines(ours),
    `||||||| ${labels.base}\n`,
    wholeLines(base),
    '=======\n',
    wholeLines(theirs),
    `>>>>>>> ${labels.theirs}\n`,
  ].join('');
}

/**
 * Whether a text still holds a conflict that nobody has settled. One marker that was left behind is enough; seven signs
 * of equality are not, as they may underline a heading.
 */
export function hasMarkers(text: string): boolean {
  return MARKER.test(text);
}

/**
 * The line, from 1, of the first conflict in a file that is whole: all its markers, in their order. What Markdown shows as
 * code is no conflict. Undefined where there is none.
 */
export function conflictLine(path: string, text: string): number | undefined {
  return lineOf(WHOLE, withoutCode(path, text));
}

/** The same of the first marker, as one that was left behind breaks a file, too. */
export function markerLine(path: string, text: string): number | undefined {
  return lineOf(MARKER, withoutCode(path, text));
}

const MARKER = /^(?:<{7}|\|{7}|>{7}) \S/m;
const WHOLE = /^<{7} \S[\s\S]*?^={7}\r?$[\s\S]*?^>{7} \S/m;

function lineOf(pattern: RegExp, text: string): number | undefined {
  const at = text.search(pattern);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

function withoutCode(path: string, text: string): string {
  if (!/\.(?:md|markdown)$/i.test(path)) return text;
  return text.replace(FENCED, block => block.replace(/[^\n]/g, ''));
}

const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*\r?$/gm;

function wholeLines(text: string | null): string {
  if (text === null || text === '' || text.endsWith('\n')) return text ?? '';
  return `${text}\n`;
}
