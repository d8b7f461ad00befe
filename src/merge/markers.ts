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
  return /^(?:<{7}|\|{7}|>{7}) \S/m.test(text);
}

function wholeLines(text: string | null): string {
  if (text === null || text === '' || text.endsWith('\n')) return text ?? '';
  return `${text}\n`;
}
