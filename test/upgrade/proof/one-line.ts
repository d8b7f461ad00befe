import type { TextEdit } from './edits.ts';

/** Makes an edit of one line that fits a pattern: most often one that somebody else changed too. `edit` gives what stands there then. */
export function oneLine(fits: RegExp, edit: (line: string, tag: string) => readonly string[]): TextEdit {
  return (lines, { random, isHotLine, path, tag }) => {
    const all = lines.flatMap((line, index) => (fits.test(line) ? [index] : []));
    const hot = all.filter(index => isHotLine(path, lines[index] ?? ''));
    const places = hot.length > 0 && random(3) === 0 ? hot : all;
    const place = places[random(places.length)];
    return place === undefined ? undefined : lines.toSpliced(place, 1, ...edit(lines[place] ?? '', tag));
  };
}

/** A line of its own, as far in as another one. */
export function beside(line: string, text: string): string {
  return `${/^\s*/.exec(line)?.[0] ?? ''}${text}`;
}
