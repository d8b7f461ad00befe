import { formatHcl } from './format-hcl.ts';
import { type HclToken, hclTokens } from './hcl-tokens.ts';
import type { Outline } from './outline.ts';

/**
 * Whether an HCL template whose values all fit on one line comes out formatted as it stands, so that rendering need not
 * format it again: that is most leaves, and formatting costs more than rendering.
 */
export function hasFixedLayout({ sites, masked }: Outline): boolean {
  // Block tags and notes leave blanks in the masked text, so a template that has any is never clean.
  if (formatHcl(masked) !== masked) return false;
  const tokens = hclTokens(masked);
  return sites.every(site => !movesWhatFollows(tokens, site.end));
}

/** The width of a value matters only to an equals sign or a comment behind it on its line. */
function movesWhatFollows(tokens: readonly HclToken[], end: number): boolean {
  for (const { kind, start } of tokens) {
    if (start < end) continue;
    if (kind === 'newline') return false;
    if (kind === 'equals' || kind === 'comment') return true;
  }
  return false;
}
