import { parseAllDocuments } from 'yaml';
import { mergeKeyed } from './keyed/merge-keyed.ts';
import type { Merged, MergeOptions, Sides } from './sides.ts';

/**
 * Merges YAML by key: what nobody touched keeps its comments, quotes and style. Sequences are merged by the name of their
 * items, others as a whole. What is no YAML, such as a template of a chart, is merged by lines.
 */
export function mergeYaml(sides: Sides, options: MergeOptions): Merged {
  return mergeKeyed(sides, options, isYaml);
}

function isYaml(text: string): boolean {
  return [...parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' })].every(document => {
    if (document.errors.length > 0) return false;
    return !text.includes('*') || hasAnchors(() => document.toJS({ maxAliasCount: -1 }));
  });
}

/** Whether every alias has its anchor: only reading the values tells. */
function hasAnchors(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof ReferenceError) return false;
    throw error;
  }
}
