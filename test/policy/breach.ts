import { posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';
import type { PlannedRoot } from '../roots/wired-root.ts';

/** Defects planted side by side in the text of one root and the modules it calls. */
export interface Breach {
  readonly name: string;
  /** Which repository it is planted in; aws-everything when left out. */
  readonly example?: string;
  readonly root: string;
  readonly edits: readonly Edit[];
  /** What must be found: check id and resource, such as `CKV_AWS_7 aws_kms_key.this`. */
  readonly found: readonly string[];
}

/** In a file of a module, such as `state/key.tf`, one text stands for another; without the first it is added. */
export type Edit = readonly [file: string, from: string, to: string];

/** The root with the defects in it. */
export function breached(breach: Breach, files: readonly OutputFile[]): PlannedRoot {
  const edited = breach.edits.reduce(applied, files);
  return { key: breach.name, folder: breach.root, files: edited };
}

function applied(files: readonly OutputFile[], [file, from, to]: Edit): readonly OutputFile[] {
  const path = posix.join('modules/aws', file);
  const target = textOf(files.find(candidate => candidate.path === path));
  if (target.split(from).length !== 2 && from !== '') throw new Error(`${path} does not hold this once: ${from}`);
  const content = from === '' ? `${target}\n${to}\n` : target.replace(from, () => to);
  return files.map(other => (other.path === path ? { ...other, content } : other));
}
