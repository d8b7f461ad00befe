import { firstHidden } from './hidden-text.ts';
import { scalarText } from './scalar-text.ts';
import { UnencodableError } from './unencodable-error.ts';

/** One word of a POSIX shell command that stands for exactly this text. */
export function sh(value: string | number | boolean): string {
  const text = scalarText(value, 'a shell script');
  // POSIX sh has no escape that a reviewer could read instead, and it cannot hold NUL at all.
  const hidden = firstHidden(text, '\t\n');
  if (hidden) throw new UnencodableError(text, 'a shell script', `it holds the invisible character ${hidden}`);
  return `'${text.replaceAll("'", "'\\''")}'`;
}
