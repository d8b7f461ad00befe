import { ENCODERS } from './engine.ts';
import type { Fault } from './fault.ts';
import { statementFaults } from './statement-faults.ts';
import { isBlock, isMustache, type Placed, parseStatements, type Span } from './statements.ts';
import { writtenFaults } from './written-faults.ts';

/** What a template is made of, and what it does that no template may do. */
export type Outline = {
  /** Output mustaches that call an encoder, and which. */
  sites: (Span & { encoder: string })[];
  blocks: { start: number; branches: Span[] }[];
  faults: Fault[];
  /** The text with each output mustache replaced by as many `x`, and every other tag by as many blanks. */
  masked: string;
};

/** Reads a template without rendering it. */
export function outline(text: string): Outline {
  const faults = writtenFaults(text);
  const statements = parse(text, faults);
  faults.push(...statements.flatMap(statementFaults));
  const blocks = statements.filter(isBlock);
  const mustaches = statements.filter(isMustache).filter(({ node }) => Object.hasOwn(ENCODERS, node.path.original));
  return {
    sites: mustaches.map(({ node, start, end }) => ({ encoder: node.path.original, start, end })),
    blocks: blocks.map(({ start, branches }) => ({ start, branches })),
    faults,
    masked: mask(text, statements),
  };
}

function parse(text: string, faults: Fault[]): Placed[] {
  try {
    return parseStatements(text);
  } catch (error) {
    faults.push({ at: 0, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function mask(text: string, statements: readonly Placed[]): string {
  let masked = '';
  for (const { node, start, end } of statements) {
    const content = node.type === 'ContentStatement';
    if (!content && node.type !== 'MustacheStatement') continue;
    masked += blank(text.slice(masked.length, start));
    masked += content ? text.slice(start, end) : 'x'.repeat(end - start);
  }
  return masked + blank(text.slice(masked.length));
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');
