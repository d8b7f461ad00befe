import type { FileKind } from '../record/lock.ts';
import { mergeJson } from './merge-json.ts';
import { mergeYaml } from './merge-yaml.ts';
import type { Merged, MergeOptions, Sides } from './sides.ts';
import { mergeText } from './text/merge-text.ts';

/** What a merge of any kind has to be told. `mergeHcl` comes from the caller, who knows the directory of a file. */
export type FileMergeOptions = MergeOptions & { mergeHcl: Merge };
type Merge = (sides: Sides, options: MergeOptions) => Merged;

/** Merges the texts of a file by its kind. */
export function mergeFile(kind: FileKind, sides: Sides, options: FileMergeOptions): Merged {
  const merges: Record<FileKind, Merge> = {
    hcl: options.mergeHcl,
    yaml: mergeYaml,
    json: mergeJson,
    make: mergeText,
    text: mergeText,
  };
  return merges[kind](sides, options);
}
