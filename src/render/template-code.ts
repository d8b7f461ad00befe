import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { KNOWN_HELPERS } from './engine.ts';
import { lineAt } from './fault.ts';
import { hasFixedLayout } from './fixed-layout.ts';
import { compiler } from './handlebars.ts';
import { languageOf } from './language.ts';
import { outline } from './outline.ts';

/**
 * What a template becomes before any view is known. `code` is the source of an object in JavaScript, for Handlebars'
 * `template`. Where every value stays on its line, HCL that has `fixedLines` lines comes out formatted as it is.
 */
export type TemplateCode = { code: string; isHcl: boolean; fixedLines: number | null };

/** Checks a template and compiles it. Throws where it does what no template may do; the message names `name` and line. */
export function templateCode(name: string, text: string): TemplateCode {
  const parts = outline(text);
  const [fault] = parts.faults;
  if (fault) throw new Error(`${name}:${lineAt(text, fault.at)}: ${fault.message}`);
  const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers: KNOWN_HELPERS };
  const isHcl = languageOf(name) === 'hcl';
  return {
    code: String(compiler().precompile(text, options)),
    isHcl,
    fixedLines: isHcl && hasFixedLayout(parts) ? lineAt(parts.masked, parts.masked.length) : null,
  };
}

/** Names a template by its file name and text, so that what was compiled from another text is never taken for it. */
export function templateKey(name: string, text: string): string {
  return `${posix.basename(name)} ${createHash('sha256').update(text).digest('base64url')}`;
}
