import { firstHidden } from './hidden-text.ts';
import { scalarText } from './scalar-text.ts';
import { UnencodableError } from './unencodable-error.ts';

const LANGUAGE = 'a Makefile';

/** The right-hand side of `NAME := value` in a Makefile. It is no encoder for recipes, where make leaves `\#` alone. */
export function make(value: string | number | boolean): string {
  const text = scalarText(value, LANGUAGE);
  const reason = obstacle(text);
  if (reason) throw new UnencodableError(text, LANGUAGE, reason);
  return text.replaceAll('$', '$$$$').replace(/(\\*)#/g, '$1$1\\#');
}

function obstacle(text: string): string | undefined {
  const hidden = firstHidden(text);
  if (hidden) return `it holds the control or invisible character ${hidden}`;
  if (text.startsWith(' ') || text.endsWith(' ')) return 'make drops spaces at its edges';
  if (text.endsWith('\\')) return 'make joins a line that ends in a backslash with the next';
  return undefined;
}
