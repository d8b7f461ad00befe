import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundDirectory, lookAtDirectory } from '../apply/target.ts';
import { errorCode } from '../error-code.ts';
import { damagedRecord } from './damage.ts';
import { UNITS_FOLDER } from './record.ts';

/** A file of the record is some ten kilobytes; what is a thousand times as large is none. */
const MOST_BYTES = 16 * 1024 * 1024;

/** What lies at the path of a file of the record; `fault` says why it cannot be one. */
export type OwnFile = { kind: 'missing' } | { kind: 'file'; bytes: Buffer } | { kind: 'fault'; fault: string };

/**
 * The names in the folder of the record, sorted; none where there is no folder. Throws UserError (exit 3) where something
 * else is in its place: a link could lead out of the repository.
 */
export function namesInRecord(root: string): string[] {
  const found = recordFolder(root);
  if (found.kind === 'missing') return [];
  if (found.kind === 'directory') return readdirSync(join(root, UNITS_FOLDER)).sort();
  const hint = `move it away, and put the record back: git checkout -- ${UNITS_FOLDER}`;
  throw damagedRecord([{ path: UNITS_FOLDER, message: found.reason, hint }]);
}

// Below a file, and where nobody may look, there is no record; whoever writes there is told why that does not work.
function recordFolder(root: string): FoundDirectory {
  try {
    return lookAtDirectory(root, UNITS_FOLDER, new Map());
  } catch (error) {
    if (['ENOTDIR', 'EACCES'].includes(String(errorCode(error)))) return { kind: 'missing' };
    throw error;
  }
}

/** Reads a file of the record. Never follows a link, never waits for a pipe, never reads more than a record can be. */
export function readOwnFile(root: string, path: string): OwnFile {
  const file = join(root, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { kind: 'missing' };
  if (stat.isSymbolicLink()) return { kind: 'fault', fault: 'is a symbolic link, which is never followed' };
  if (!stat.isFile()) return { kind: 'fault', fault: 'is no plain file' };
  if (stat.size > MOST_BYTES) return { kind: 'fault', fault: 'is larger than a record can be' };
  return { kind: 'file', bytes: readFileSync(file) };
}
