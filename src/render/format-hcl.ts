import { type HclToken, hclTokens } from './hcl-tokens.ts';

const ASCII = /^[\0-\x7f]*$/;

/**
 * HCL whose spaces within a line are already right, with the indentation and the columns of `=` and of trailing comments
 * that `terraform fmt` gives it.
 */
export function formatHcl(text: string): string {
  return layOut(text).map(print).join('\n');
}

/** A line as it stands and as `formatHcl` prints it; a string, heredoc or comment of several lines makes one. */
export type FormattedLine = { start: number; source: string; formatted: string };

/** The lines of a text in their order: whoever owns only some of them can format those alone. */
export function formattedLines(text: string): FormattedLine[] {
  return layOut(text).map(line => ({
    start: line.start,
    source: text.slice(line.start, line.end),
    formatted: print(line),
  }));
}

function layOut(text: string): Line[] {
  const lines = splitLines(text);
  indent(lines);
  align(lines, assignColumn);
  align(lines, commentColumn);
  return lines;
}

/** One line in up to three cells; a string, heredoc or comment of several lines belongs to the line it starts on. */
type Line = {
  /** Offsets in the text; `end` is that of the newline. */
  start: number;
  end: number;
  lead: string;
  /** From the equals sign on, when what follows is a whole expression. */
  assign: string;
  /** A comment behind something else. */
  comment: string;
  /** Brackets opened minus brackets closed. */
  net: number;
  indent: number;
  assignPad: number;
  commentPad: number;
};

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let tokens: HclToken[] = [];
  let start = 0;
  for (const token of hclTokens(text)) {
    if (token.kind !== 'newline') {
      tokens.push(token);
      continue;
    }
    lines.push(splitCells(text, tokens, { start, end: token.start }));
    start = token.end;
    tokens = [];
  }
  lines.push(splitCells(text, tokens, { start, end: text.length }));
  return lines;
}

function splitCells(text: string, tokens: readonly HclToken[], { start, end }: Pick<Line, 'start' | 'end'>): Line {
  const comment = tokens.length > 1 && tokens.at(-1)?.kind === 'comment' ? tokens.at(-1) : undefined;
  const code = comment ? tokens.slice(0, -1) : tokens;
  const { lead, assign } = splitCode(text, code);
  // Every field is named: V8 takes a spread for a new shape each time, which makes this ten times slower.
  return {
    start,
    end,
    lead,
    assign,
    comment: comment ? text.slice(comment.start, comment.end) : '',
    net: netBrackets(code, 0),
    indent: 0,
    assignPad: 0,
    commentPad: 0,
  };
}

/** An expression that goes on in the next line is not lined up with its neighbours, so it stays in the lead. */
function splitCode(text: string, code: readonly HclToken[]): Pick<Line, 'lead' | 'assign'> {
  const start = code[0]?.start ?? 0;
  const end = code.at(-1)?.end ?? start;
  const index = code.findIndex(({ kind }, at) => at > 0 && kind === 'equals');
  const equals = code[index];
  if (!equals) return { lead: text.slice(start, end), assign: '' };
  const lead = text.slice(start, equals.start).trimEnd();
  const assign = text.slice(equals.start, end);
  return netBrackets(code, index) === 0 ? { lead, assign } : { lead: `${lead} ${assign}`, assign: '' };
}

function netBrackets(tokens: readonly HclToken[], from: number): number {
  let net = 0;
  for (let index = from; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') net += 1;
    if (kind === 'close') net -= 1;
  }
  return net;
}

/** Each line that opens more than it closes is one level, however many brackets it opens. */
function indent(lines: readonly Line[]): void {
  const levels: number[] = [];
  for (const line of lines) {
    closeLevels(levels, -line.net);
    line.indent = 2 * levels.length;
    if (line.net > 0) levels.push(line.net);
  }
}

function closeLevels(levels: number[], brackets: number): void {
  let closed = brackets;
  while (closed > 0 && levels.length > 0) {
    const open = levels.pop() ?? 0;
    if (open > closed) levels.push(open - closed);
    closed -= open;
  }
}

type Column = { present: (line: Line) => boolean; width: (line: Line) => number; pad: 'assignPad' | 'commentPad' };

const assignColumn: Column = {
  present: line => line.assign !== '',
  width: line => line.indent + columns(line.lead),
  pad: 'assignPad',
};

const commentColumn: Column = {
  present: line => line.comment !== '',
  width: line => line.indent + columns(line.lead) + line.assignPad + columns(line.assign),
  pad: 'commentPad',
};

/** Lines up one cell over each run of neighbouring lines that have it. */
function align(lines: readonly Line[], { present, width, pad }: Column): void {
  let run: Line[] = [];
  const close = () => {
    const widest = Math.max(...run.map(width));
    for (const line of run) line[pad] = widest - width(line) + 1;
    run = [];
  };
  for (const line of lines) {
    if (present(line)) run.push(line);
    else if (run.length > 0) close();
  }
  if (run.length > 0) close();
}

/** Code points: whatever is wider or narrower than that reaches this place only escaped. */
function columns(text: string): number {
  return ASCII.test(text) ? text.length : [...text].length;
}

function print({ indent, lead, assignPad, assign, commentPad, comment }: Line): string {
  const pad = lead === '' ? 0 : indent;
  return `${' '.repeat(pad)}${lead}${' '.repeat(assignPad)}${assign}${' '.repeat(commentPad)}${comment}`;
}
