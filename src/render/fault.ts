/** Something wrong with a template, and its offset in the text. */
export type Fault = { at: number; message: string };

/** The line, counted from 1, that holds an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
