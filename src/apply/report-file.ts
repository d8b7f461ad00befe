import fs from 'node:fs';

/** Writes a text that a person asked for as a file of its own, wherever that is; it is no part of the repository, and undo leaves it. */
export function writeReport(file: string, text: string): void {
  fs.writeFileSync(file, text);
}
