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

/** The changes that make a record the only one: units that are gone lose theirs. */
export function recordChanges(root: string, record: readonly RecordFile[]): FileChange[] {
  const wanted = new Set(record.map(({ path }) => path));
  const gone = recordPaths(root).filter(path => !wanted.has(path));
  return [
    ...record.flatMap(({ path, content }) => ownFile(root, path, content)),
    ...gone.map(path => ({ path, before: hashAt(root, path), after: null })),
  ];
}

function recordPaths(root: string): string[] {
  return namesInRecord(root)
    .filter(name => /\.(?:lock\.json|base\.gz)$/.test(name))
    .map(name => `${UNITS_FOLDER}/${name}`);
}

// What is no plain file, or lies behind a link, is not read; whoever writes the change refuses it.
function hashAt(root: string, path: string): string | null {
  const found = lookAt(root, path, new Map());
  return found.kind === 'file' ? found.sha256 : null;
}
