import { type HclToken, hclTokens } from '../../render/hcl-tokens.ts';

export type Token = {
  kind: 'name' | 'number' | 'sign' | 'string' | 'heredoc' | 'newline' | 'end';
  text: string;
  start: number;
};

/** A place where a text is no HCL. */
export class HclSyntaxError extends Error {
  override name = 'HclSyntaxError';
  /** 0-based. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The tokens of a text whose lines end with a line feed, without comments; `end` is the last one. */
export function lex(text: string): Token[] {
  const tokens = hclTokens(text).flatMap(token => refined(text, token));
  return [...tokens, { kind: 'end', text: '', start: text.length }];
}

const KINDS = { newline: 'newline', string: 'string', heredoc: 'heredoc' } as const;

function refined(text: string, { kind, start, end }: HclToken): Token[] {
  if (kind === 'comment') return [];
  const own = text.slice(start, end);
  if (kind === 'newline' || kind === 'string' || kind === 'heredoc') return [{ kind: KINDS[kind], text: own, start }];
  if (kind === 'other') return words(own, start);
  return [{ kind: 'sign', text: own, start }];
}

const WORD = /([\p{L}_][\p{L}\p{N}_-]*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\.\.\.|&&|\|\||::|[=!<>]=|=>|\S/gu;

function words(text: string, start: number): Token[] {
  return [...text.matchAll(WORD)].map(match => {
    const kind = match[1] !== undefined ? 'name' : match[2] !== undefined ? 'number' : 'sign';
    return { kind, text: match[0], start: start + match.index };
  });
}
