import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { sha256 } from '../record/lock.ts';
import { type RecordedFile, readRecord } from '../record/read-record.ts';

/** What became of a generated file: as generated, changed by the team, or removed by it. `text` is what a plain file holds. */
export type FileState = { file: RecordedFile; state: 'clean' | 'edited' | 'deleted'; text: string | undefined };

/** The generated files of a repository as they are now, by path; what is not generated any more is the team's. Throws UserError where there is no sound record. */
export function fileStates(root: string): FileState[] {
  return readRecord(root)
    .filter(({ state }) => state !== 'orphaned')
    .map(file => stateOf(root, file))
    .sort((left, right) => (left.file.path < right.file.path ? -1 : 1));
}

/** Files that the team added: everything that was not generated and that git or Terraform did not put there. */
export function foreignFiles(root: string, states: readonly FileState[]): string[] {
  const known = new Set([...states.map(({ file }) => file.path), SCAFFOLD_FILE]);
  return filesBelow(root, '').filter(path => !known.has(path));
}

function stateOf(root: string, file: RecordedFile): FileState {
  const path = join(root, file.path);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { file, state: 'deleted', text: undefined };
  // A link may lead out of the repository, and reading a pipe would wait for ever.
  if (!found.isFile()) return { file, state: 'edited', text: undefined };
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const isClean = sha256(bytes) === file.sha256 || sha256(plain(text)) === file.sha256;
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
