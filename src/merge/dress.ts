import { isUtf8 } from 'node:buffer';
import { diffArrays } from 'diff';

/** How a file writes its lines, which is the team's affair and no edit. */
export type Dress = {
  /** Of most lines. */
  eol: 'lf' | 'crlf';
  bom: boolean;
  finalNewline: boolean;
  /** The lines of a file that mixes line ends, each with its own; lines that stay keep theirs. */
  mixed?: readonly string[];
};

/** The text of a file as merges take it: no byte order mark, line feeds alone, and one behind the last line. */
export type Undressed = { text: string; dress: Dress };

/** Takes the dress off a file; undefined where it is no text of UTF-8, which nothing can merge. */
export function undress(bytes: Uint8Array): Undressed | undefined {
  const decoded = decode(bytes);
  if (decoded === undefined) return undefined;
  const bom = decoded.startsWith(BOM);
  const found = bom ? decoded.slice(1) : decoded;
  const lines = found.match(LINES) ?? [];
  const crlf = lines.filter(line => line.endsWith('\r\n')).length;
  const lf = lines.filter(line => line.endsWith('\n')).length - crlf;
  const text = found.replaceAll('\r\n', '\n');
  const finalNewline = text === '' || text.endsWith('\n');
  const dress: Dress = { eol: crlf > lf ? 'crlf' : 'lf', bom, finalNewline };
  if (crlf > 0 && lf > 0) dress.mixed = lines;
  return { text: finalNewline ? text : `${text}\n`, dress };
}

/** A text in the dress that the file of the team has. */
export function dressed(text: string, { eol, bom, finalNewline, mixed }: Dress): string {
  const ended = finalNewline ? text : text.replace(/\n$/, '');
  const written = mixed ? withEndsOf(mixed, ended, eol) : withEnds(ended, eol);
  return bom ? BOM + written : written;
}

const BOM = '\uFEFF';
const LINES = /[^\n]*\n|[^\n]+$/g;

function decode(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes) || bytes.includes(0)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function withEnds(text: string, eol: Dress['eol']): string {
  return eol === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
}

function withEndsOf(old: readonly string[], text: string, eol: Dress['eol']): string {
  const plain = (line: string) => line.replace(/\r\n$/, '\n');
  let at = 0;
  const runs = diffArrays(old.map(plain), text.match(LINES) ?? []);
  return runs
    .map(({ value, added, removed, count }) => {
      const start = at;
      if (!added) at += count;
      if (removed) return '';
      return added ? withEnds(value.join(''), eol) : old.slice(start, at).join('');
    })
    .join('');
}
