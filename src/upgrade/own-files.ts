import type { FileChange, FileContent } from '../apply/change.ts';
import { lookAt } from '../apply/target.ts';
import { sha256 } from '../record/lock.ts';
import { namesInRecord } from '../record/own-file.ts';
import { type RecordFile, UNITS_FOLDER } from '../record/record.ts';

/** The change that gives a file of the generator its content, if it has another one. */
export function ownFile(root: string, path: string, content: FileContent): FileChange[] {
  const before = hashAt(root, path);
  return before === sha256(content) ? [] : [{ path, before, after: { content, mode: 0o644 } }];
}

/** The changes that make a record the only one but for the units that are left alone: those that are gone lose theirs. */
export function recordChanges(
  root: string,
  record: readonly RecordFile[],
  leftAlone: ReadonlySet<string>,
): FileChange[] {
  const wanted = new Set(record.map(({ path }) => path));
  const gone = recordPaths(root).filter(path => !wanted.has(path) && !leftAlone.has(recordedUnit(path)));
  return [
    ...record.flatMap(({ path, content }) => ownFile(root, path, content)),
    ...gone.map(path => ({ path, before: hashAt(root, path), after: null })),
  ];
}

function recordedUnit(path: string): string {
  return path.slice(UNITS_FOLDER.length + 1).replace(RECORD_ENDING, '');
}

const RECORD_ENDING = /\.(?:lock\.json|base\.gz)$/;

function recordPaths(root: string): string[] {
  return namesInRecord(root)
    .filter(name => RECORD_ENDING.test(name))
    .map(name => `${UNITS_FOLDER}/${name}`);
}

// What is no plain file, or lies behind a link, is not read; whoever writes the change refuses it.
function hashAt(root: string, path: string): string | null {
  const found = lookAt(root, path, new Map());
  return found.kind === 'file' ? found.sha256 : null;
}
