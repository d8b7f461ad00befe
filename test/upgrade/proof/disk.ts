import { posix } from 'node:path';
import type { FileMode } from '../../../src/apply/change.ts';
import type { ImageFile } from '../../../src/compose/image.ts';
import { type Undressed, undress } from '../../../src/merge/dress.ts';
import type { MergeOptions } from '../../../src/merge/sides.ts';
import { lockedFile, sha256 } from '../../../src/record/lock.ts';
import { aftermathOf } from '../../../src/upgrade/aftermath.ts';
import { fileChanges } from '../../../src/upgrade/file-changes.ts';
import { keptFolders } from '../../../src/upgrade/kept-folders.ts';
import type { Step } from '../../../src/upgrade/plan.ts';
import { allSteps, mergedFolders } from '../../../src/upgrade/steps.ts';
import type { FileText, FileVersions, OnDisk } from '../../../src/upgrade/versions.ts';

/** A file as its bytes are, in memory. */
export type DiskFile = { bytes: Buffer; mode: FileMode };
export type Disk = ReadonlyMap<string, DiskFile>;

/** What a version of the templates generates. */
export type Image = readonly ImageFile[];

/** What the record says: the image of the last run, and what became of its files. */
export type Recorded = ReadonlyMap<string, FileText & Pick<FileVersions, 'state'>>;

/** The same files for the same image, so that each is read once. */
export function diskOf(image: Image): Disk {
  const known = disks.get(image);
  if (known) return known;
  const disk = new Map(image.map(({ path, content, mode }) => [path, { bytes: Buffer.from(content), mode }]));
  disks.set(image, disk);
  return disk;
}

const disks = new WeakMap<Image, Disk>();

export function recordedOf(image: Image): Recorded {
  return new Map(image.map(({ path, content, mode }) => [path, { text: content, mode, state: 'present' }]));
}

/** The versions of every path, as reading the disk and the record gives them. */
export function versionsIn(disk: Disk, recorded: Recorded, image: Image): FileVersions[] {
  const wanted = new Map(image.map(file => [file.path, file]));
  return [...new Set([...recorded.keys(), ...wanted.keys()])].sort().map(path => {
    const [base, theirs] = [recorded.get(path), wanted.get(path)];
    return {
      path,
      ...kindOf(path),
      base: base ? { kind: 'text', text: base.text, mode: base.mode } : { kind: 'none' },
      ours: onDisk(disk.get(path)),
      theirs: theirs ? { text: theirs.content, mode: theirs.mode } : null,
      state: base?.state ?? 'present',
    };
  });
}

export type Upgraded = { files: readonly FileVersions[]; steps: readonly Step[]; disk: Disk; recorded: Recorded };

/** Upgrades a repository in memory, with the functions that plan and shape the changes of a real one. */
export function upgraded(
  { disk, recorded }: Pick<Upgraded, 'disk' | 'recorded'>,
  image: Image,
  options: MergeOptions,
): Upgraded {
  const files = versionsIn(disk, recorded, image);
  const foreign = (folder: string, known: ReadonlySet<string>) => foreignIn(disk, folder, known);
  const kept = keptFolders(files, foreign);
  const folders = mergedFolders(files, kept, foreign);
  const steps = allSteps(files, folders, { ...options, restore: [], kept });
  const all = [...files, ...folders.flat()];
  const after = new Map(disk);
  for (const change of fileChanges(all, steps)) {
    if (change.after === null) after.delete(change.path);
    else after.set(change.path, { bytes: Buffer.from(change.after.content), mode: change.after.mode });
  }
  return { files: all, steps, disk: after, recorded: recordAfter(image, files, steps) };
}

function recordAfter(image: Image, files: readonly FileVersions[], steps: readonly Step[]): Recorded {
  const { deleted, orphaned } = aftermathOf(files, steps);
  const record = new Map(recordedOf(image));
  for (const path of deleted) {
    const known = record.get(path);
    if (known) record.set(path, { ...known, state: 'userDeleted' });
  }
  for (const { path, content, mode } of orphaned) record.set(path, { text: content, mode, state: 'orphaned' });
  return record;
}

function foreignIn(disk: Disk, folder: string, known: ReadonlySet<string>): FileVersions[] {
  const paths = [...disk.keys()].filter(path => posix.dirname(path) === folder && path.endsWith('.tf'));
  return paths
    .filter(path => !known.has(path))
    .map(path => ({
      path,
      kind: 'hcl',
      policy: 'merge',
      base: { kind: 'none' },
      ours: onDisk(disk.get(path)),
      theirs: null,
      state: 'present',
    }));
}

const read = new WeakMap<DiskFile, OnDisk>();

function onDisk(file: DiskFile | undefined): OnDisk {
  if (!file) return { kind: 'missing' };
  const known = read.get(file);
  if (known) return known;
  const found: OnDisk = { kind: 'text', ...textIn(file), mode: file.mode, sha256: sha256(file.bytes) };
  read.set(file, found);
  return found;
}

/** The text of a file, and its dress. */
export function textIn({ bytes }: DiskFile): Undressed {
  const found = undress(bytes);
  if (!found) throw new Error('the edits of this proof leave texts');
  return found;
}

const kinds = new Map<string, Pick<FileVersions, 'kind' | 'policy'>>();

export function kindOf(path: string): Pick<FileVersions, 'kind' | 'policy'> {
  const known = kinds.get(path);
  if (known) return known;
  const { kind, policy } = lockedFile({ path, content: '', mode: 0o644 });
  kinds.set(path, { kind, policy });
  return { kind, policy };
}
