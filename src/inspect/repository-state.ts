import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { type Found, type KnownDirectories, lookAt } from '../apply/target.ts';
import { sha256 } from '../record/lock.ts';
import { type RecordedFile, readRecord } from '../record/read-record.ts';

/** What became of a generated file: as generated, changed by the team, or removed by it. `text` is what a plain file holds. */
export type FileState = { file: RecordedFile; state: 'clean' | 'edited' | 'deleted'; text: string | undefined };

/** The generated files of a repository as they are now, by path; what is not generated any more is the team's. Throws UserError where there is no sound record. */
export function fileStates(root: string): FileState[] {
  const known: KnownDirectories = new Map();
  return readRecord(root)
    .filter(({ state }) => state !== 'orphaned')
    .map(file => stateOf(file, lookAt(root, file.path, known)))
    .sort((left, right) => (left.file.path < right.file.path ? -1 : 1));
}

/** Files that the team added: everything that was not generated and that git or Terraform did not put there. */
export function foreignFiles(root: string, states: readonly FileState[]): string[] {
  const known = new Set([...states.map(({ file }) => file.path), SCAFFOLD_FILE]);
  return filesBelow(root, '').filter(path => !known.has(path));
}

function stateOf(file: RecordedFile, found: Found): FileState {
  if (found.kind === 'missing') return { file, state: 'deleted', text: undefined };
  // A link, in it or on the way to it, may lead out of the repository, and reading a pipe would wait for ever.
  if (found.kind === 'obstacle') return { file, state: 'edited', text: undefined };
  const text = found.content.toString('utf8');
  const isClean = found.sha256 === file.sha256 || sha256(plain(text)) === file.sha256;
  return { file, state: isClean ? 'clean' : 'edited', text };
}

// An editor or git on Windows may change line ends and add a byte order mark: that is no edit.
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

const TOOL_FOLDERS = new Set(['.git', '.scaffold', '.terraform', '.terragrunt-cache', 'node_modules']);

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name).split(sep).join('/');
    if (!entry.isDirectory()) return [path];
    return TOOL_FOLDERS.has(entry.name) ? [] : filesBelow(root, path);
  });
}
