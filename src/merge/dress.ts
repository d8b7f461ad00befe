/** How a file writes its lines, which is the team's affair and no edit. */
export type Dress = { eol: 'lf' | 'crlf'; bom: boolean; finalNewline: boolean };

/** The text of a file as merges take it: no byte order mark, line feeds alone, and one behind the last line. */
export type Undressed = { text: string; dress: Dress };

/**
 * Takes the dress off a file of UTF-8; undefined where it is none, which nothing can merge. Where line ends are mixed, the
 * majority counts.
 */
export function undress(bytes: Uint8Array): Undressed | undefined {
  const decoded = decode(bytes);
  if (decoded === undefined) return undefined;
  const bom = decoded.startsWith(BOM);
  const found = bom ? decoded.slice(1) : decoded;
  const all = count(found, /\n/g);
  const eol = count(found, /\r\n/g) * 2 > all ? 'crlf' : 'lf';
  const lines = found.replaceAll('\r\n', '\n');
  const finalNewline = lines === '' || lines.endsWith('\n');
  return { text: finalNewline ? lines : `${lines}\n`, dress: { eol, bom, finalNewline } };
}

/** A text in the dress that the file of the team has. */
export function dressed(text: string, { eol, bom, finalNewline }: Dress): string {
  const ended = finalNewline ? text : text.replace(/\n$/, '');
  return (bom ? BOM : '') + (eol === 'crlf' ? ended.replaceAll('\n', '\r\n') : ended);
}

const BOM = '\uFEFF';

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
