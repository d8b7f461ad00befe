import type { Folder } from './generated-folders.ts';

/** A fault, and the change of one file that brings it in: `from` is replaced by `to`, or the file is added. */
export type Row = [fault: string, file: string, from: string, to: string];
export type Breach = { fault: string; file: string; from: string; to: string };

export const breachOf = ([fault, file, from, to]: Row): Breach => ({ fault, file, from, to });

/** The folder with a piece of one file replaced, or with a file added. */
export function withChange({ path, files }: Folder, { file, from, to }: Breach): Folder {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { path, files: new Map([...files, [file, from === '' ? to : text.replace(from, () => to)]]) };
}
