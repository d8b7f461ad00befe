import type { FileKind } from '../record/lock.ts';
import { mergeJson } from './merge-json.ts';
import { mergeYaml } from './merge-yaml.ts';
import type { Merged, MergeOptions, Sides } from './sides.ts';
import { mergeText } from './text/merge-text.ts';

type Merge = (sides: Sides, options: MergeOptions) => Merged;

/** Merges a file by its kind. `mergeHcl` comes from the caller, who knows which directory the file is merged with. */
export function mergeFile(kind: FileKind, sides: Sides, options: MergeOptions & { mergeHcl: Merge }): Merged {
  const merges: Record<FileKind, Merge> = {
    hcl: options.mergeHcl,
    yaml: mergeYaml,
    json: mergeJson,
    make: mergeText,
    text: mergeText,
  };
  return merges[kind](sides, options);
}
