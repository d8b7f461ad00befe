import { mergeHcl } from '../merge/hcl/merge-hcl.ts';
import { HclSyntaxError } from '../merge/hcl/syntax-error.ts';
import { mergeFile } from '../merge/merge-file.ts';
import type { Merged, MergeOptions, Sides } from '../merge/sides.ts';
import { mergeText } from '../merge/text/merge-text.ts';
import type { FileKind } from '../record/lock.ts';

/** Merges a file as its kind is read; what cannot be read as that is merged by lines. */
export function mergeByKind(kind: FileKind, sides: Sides, options: MergeOptions): Merged {
  return mergeFile(kind, sides, { ...options, mergeHcl: mergeHclOrText });
}

function mergeHclOrText(sides: Sides, options: MergeOptions): Merged {
  try {
    return mergeHcl(sides, options);
  } catch (error) {
    if (error instanceof HclSyntaxError) return mergeText(sides, options);
    throw error;
  }
}
