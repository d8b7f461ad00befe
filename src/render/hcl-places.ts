import type { Fault } from './fault.ts';
import { type HclToken, hclTokens, interpolations } from './hcl-tokens.ts';
import type { Outline } from './outline.ts';
import type { Span } from './statements.ts';

/** Where an output mustache of an HCL template stands and its encoder does not protect, and blocks that tear HCL apart. */
export function hclPlaceFaults({ masked, sites, blocks }: Outline): Fault[] {
  const tokens = hclTokens(masked);
  const values = sites.flatMap(site => {
    const message = site.encoder === 'id' ? nameFault(masked, tokens, site) : valueFault(masked, tokens, site);
    return message === undefined ? [] : [{ at: site.start, message }];
  });
  const torn = blocks
    .filter(
      ({ start, branches }) => quoteAround(tokens, start) || !branches.every(branch => isBalanced(masked, branch)),
    )
    .map(({ start }) => ({ at: start, message: 'a branch holds whole lines and closes every bracket it opens' }));
  return [...values, ...torn];
}

function nameFault(masked: string, tokens: readonly HclToken[], { start, end }: Span): string | undefined {
  const quote = quoteAround(tokens, start);
  if (quote && !holeAround(masked, quote, start)) return undefined;
  // Alone it could be a keyword or a reference; behind a dot or a prefix it is only a part of a name.
  const isPart = /[\w.-]/.test(masked[start - 1] ?? '') || isArgumentName(masked, { start, end });
  return isPart ? undefined : '{{id …}} outside quotes needs a fixed prefix';
}

// On the left of an equals sign that begins its line any name is the name of an argument.
function isArgumentName(masked: string, { start, end }: Span): boolean {
  return /(?:^|\n)[ \t]*$/.test(masked.slice(0, start)) && /^[ \t]+=[ \t]/.test(masked.slice(end));
}

function valueFault(masked: string, tokens: readonly HclToken[], site: Span): string | undefined {
  const quote = quoteAround(tokens, site.start);
  if (quote)
    return `{{hcl …}} has no place inside a ${holeAround(masked, quote, site.start) ? 'template' : quote.kind}`;
  if (!isWholeValue(masked, site)) return '{{hcl …}} is a whole value: after "=", or in a list';
  const comment = tokens.find(({ kind, start }) => kind === 'comment' && start > site.end);
  // `fmt` lines up such comments by the width of the value, which it counts by its own Unicode tables.
  const behind = comment && !masked.slice(site.end, comment.start).includes('\n');
  return behind ? 'a comment stands above a rendered value, not behind it' : undefined;
}

function isWholeValue(masked: string, { start, end }: Span): boolean {
  return /[=[(,]\s*$/.test(masked.slice(0, start)) && /^[ \t]*(?:[\n,\])}#]|$)/.test(masked.slice(end));
}

/** The string, heredoc or comment that holds an offset. */
function quoteAround(tokens: readonly HclToken[], at: number): HclToken | undefined {
  const token = tokens.find(({ start, end }) => start <= at && at < end);
  return token && ['string', 'heredoc', 'comment'].includes(token.kind) ? token : undefined;
}

function holeAround(masked: string, quote: HclToken, at: number): boolean {
  return quote.kind !== 'comment' && interpolations(masked, quote).some(({ start, end }) => start <= at && at < end);
}

function isBalanced(masked: string, { start, end }: Span): boolean {
  let depth = 0;
  let lowest = 0;
  for (const { kind } of hclTokens(masked.slice(start, end))) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return depth === 0 && lowest === 0;
}
