import type { FileMode } from '../apply/change.ts';
import { type KnownDirectories, lookAt } from '../apply/target.ts';
import type { ImageFile } from '../compose/image.ts';
import { undress } from '../merge/dress.ts';
import { lockedFile, sha256 } from '../record/lock.ts';
import type { RecordedFile } from '../record/read-record.ts';
import type { Base, FileVersions, OnDisk } from './versions.ts';

/**
 * Every path that was generated or would be generated now, in its three versions: `record` has what was generated, `image`
 * what the templates want now.
 */
export function readVersions(
  root: string,
  image: readonly ImageFile[],
  record: readonly RecordedFile[],
): FileVersions[] {
  const known: KnownDirectories = new Map();
  const recorded = new Map(record.map(file => [file.path, file]));
  const wanted = new Map(image.map(file => [file.path, file]));
  return [...new Set([...recorded.keys(), ...wanted.keys()])].sort().map(path => {
    const file = wanted.get(path);
    return versionsOf(onDisk(root, path, known), { path, file, recorded: recorded.get(path) });
  });
}

type Known = { path: string; file: ImageFile | undefined; recorded: RecordedFile | undefined };

function versionsOf(ours: OnDisk, { path, file, recorded }: Known): FileVersions {
  const { kind, policy } = recorded ?? lockedFile(file ?? { path, content: '', mode: 0o644 });
  return {
    path,
    kind,
    policy,
    base: baseOf(recorded, ours),
    ours,
    theirs: file ? { text: file.content, mode: file.mode } : null,
    state: recorded?.state ?? 'present',
  };
}

// Where the packed texts are lost, the hash still tells a file that nobody has edited.
function baseOf(recorded: RecordedFile | undefined, ours: OnDisk): Base {
  if (recorded === undefined) return { kind: 'none' };
  const mode = recorded.mode === '0755' ? 0o755 : 0o644;
  if (recorded.pristine !== undefined) return { kind: 'text', text: recorded.pristine, mode };
  const isClean = ours.kind === 'text' && sha256(ours.text) === recorded.sha256;
  return isClean ? { kind: 'text', text: ours.text, mode } : { kind: 'lost', sha256: recorded.sha256 };
}

function onDisk(root: string, path: string, known: KnownDirectories): OnDisk {
  const found = lookAt(root, path, known);
  if (found.kind === 'missing') return { kind: 'missing' };
  if (found.kind === 'obstacle') return { kind: 'other', reason: found.reason.replace(`${path} `, '') };
  const { content, mode } = found;
  const executable: FileMode = (mode & 0o100) !== 0 ? 0o755 : 0o644;
  const undressed = undress(content);
  if (undressed === undefined) return { kind: 'other', reason: 'is no text in UTF-8 any more' };
  return { kind: 'text', ...undressed, mode: executable, sha256: found.sha256 };
}
