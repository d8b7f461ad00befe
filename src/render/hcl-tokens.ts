export type HclToken = {
  kind: 'newline' | 'comment' | 'heredoc' | 'string' | 'open' | 'close' | 'equals' | 'comma' | 'colon' | 'other';
  /** Offsets in the text; `end` is exclusive. */
  start: number;
  end: number;
};

const COMMENT = /(?:#|\/\/)[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const HEREDOC = /<<-?([^\s"]+)\r?\n/y;
const OPERATOR = /[=!<>]=|=>/y;
/** Characters that end a word, by code. Loops over codes keep the tokens of a whole repository cheap. */
const ENDS_WORD = new Set([...' \t\r\n"#/<=!>()[]{},:'].map(character => character.charCodeAt(0)));
const BLANKS = new Set([...' \t\r'].map(character => character.charCodeAt(0)));

/** The tokens of a text in HCL's native syntax, without the blanks between them; a string or heredoc is one token. */
export function hclTokens(text: string): HclToken[] {
  const tokens: HclToken[] = [];
  let start = blankEnd(text, 0);
  while (start < text.length) {
    const { kind, end } = tokenAt(text, start);
    tokens.push({ kind, start, end });
    start = blankEnd(text, end);
  }
  return tokens;
}

/** Where the interpolations `${ }` and `%{ }` of a string or heredoc token lie, their braces included. */
export function interpolations(text: string, token: HclToken): { start: number; end: number }[] {
  const holes: { start: number; end: number }[] = [];
  let at = token.start + 1;
  while (at < token.end) {
    const end = stepInTemplate(text, at, token.kind === 'heredoc');
    if (end > at + 2 && text[at] !== text[at + 1]) holes.push({ start: at, end });
    at = end;
  }
  return holes;
}

type Found = Pick<HclToken, 'kind' | 'end'>;

function tokenAt(text: string, start: number): Found {
  switch (text[start]) {
    case '\n':
      return { kind: 'newline', end: start + 1 };
    case '"':
      return { kind: 'string', end: stringEnd(text, start) };
    case '(':
    case '[':
    case '{':
      return { kind: 'open', end: start + 1 };
    case ')':
    case ']':
    case '}':
      return { kind: 'close', end: start + 1 };
    case ',':
      return { kind: 'comma', end: start + 1 };
    case ':':
      return colonAt(text, start);
    case '#':
    case '/':
      return commentAt(text, start) ?? wordAt(text, start);
    case '<':
      return heredocAt(text, start) ?? wordAt(text, start);
    default:
      return wordAt(text, start);
  }
}

// Two of them stand in the name of a function of a provider.
function colonAt(text: string, start: number): Found {
  return text[start + 1] === ':' ? { kind: 'other', end: start + 2 } : { kind: 'colon', end: start + 1 };
}

function commentAt(text: string, start: number): Found | undefined {
  const end = skip(COMMENT, text, start);
  return end > start ? { kind: 'comment', end } : undefined;
}

function wordAt(text: string, start: number): Found {
  let end = start;
  while (end < text.length && !ENDS_WORD.has(text.charCodeAt(end))) end += 1;
  if (end > start) return { kind: 'other', end };
  const operator = skip(OPERATOR, text, start);
  if (operator > start) return { kind: 'other', end: operator };
  return { kind: text[start] === '=' ? 'equals' : 'other', end: start + 1 };
}

function heredocAt(text: string, start: number): Found | undefined {
  HEREDOC.lastIndex = start;
  const marker = HEREDOC.exec(text)?.[1];
  return marker === undefined ? undefined : { kind: 'heredoc', end: heredocEnd(text, HEREDOC.lastIndex, marker) };
}

function heredocEnd(text: string, bodyStart: number, marker: string): number {
  let lineStart = bodyStart;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (text.slice(lineStart, lineEnd).trim() === marker) return lineEnd;
    lineStart = lineEnd + 1;
  }
  return text.length;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at = stepInTemplate(text, at, false);
  return Math.min(at + 1, text.length);
}

/** The offset after the next piece of a template: an escape, a whole interpolation, or one character. */
function stepInTemplate(text: string, at: number, heredoc: boolean): number {
  const character = text[at];
  if (character === '\\' && !heredoc) return at + 2;
  if (character !== '$' && character !== '%') return at + 1;
  if (text[at + 1] === character && text[at + 2] === '{') return at + 3;
  return text[at + 1] === '{' ? interpolationEnd(text, at + 2) : at + 1;
}

function interpolationEnd(text: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < text.length && depth > 0) {
    const { kind, end } = tokenAt(text, at);
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    at = end;
  }
  return at;
}

function blankEnd(text: string, start: number): number {
  let end = start;
  while (BLANKS.has(text.charCodeAt(end))) end += 1;
  return end;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
