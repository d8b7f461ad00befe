/** One command of a transcript and what it printed. */
export type Said = { command: string; output: string };

/** A block of a document that shows a terminal: where it stands, and what was typed and printed. */
export type Transcript = { start: number; end: number; said: Said[] };

// The comment tells readers of the source, and this, that the block is run.
const BLOCK = /<!-- A test runs this\. -->\n\n```console\n([\s\S]*?)```/g;

/** The transcripts of a document, in order. */
export function transcriptsIn(text: string): Transcript[] {
  return [...text.matchAll(BLOCK)].map(match => {
    const [whole, body = ''] = match;
    const start = (match.index ?? 0) + whole.indexOf(body, whole.indexOf('console\n'));
    return { start, end: start + body.length, said: saidIn(body) };
  });
}

function saidIn(body: string): Said[] {
  return body
    .split(/^\$ /m)
    .slice(1)
    .map(part => {
      const [command = '', ...lines] = part.split('\n');
      return { command, output: lines.join('\n') };
    });
}

/** The document with what the commands really printed. */
export function rewritten(text: string, transcripts: readonly Transcript[]): string {
  return [...transcripts].reverse().reduce((whole, { start, end, said }) => {
    const body = said.map(({ command, output }) => `$ ${command}\n${output}`).join('');
    return whole.slice(0, start) + body + whole.slice(end);
  }, text);
}
