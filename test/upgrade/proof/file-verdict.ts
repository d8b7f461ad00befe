import type { Step } from '../../../src/upgrade/plan.ts';
import type { FileVersions } from '../../../src/upgrade/versions.ts';
import { type Disk, type DiskFile, textIn, type Upgraded } from './disk.ts';

/** A file that nobody edited is what the templates make of it now, byte for byte. */
export function unlike({ path, theirs, policy }: FileVersions, disk: Disk): string[] {
  const found = disk.get(path);
  if (policy === 'once' || (!found && !theirs)) return [];
  return found && theirs && found.bytes.equals(Buffer.from(theirs.text)) ? [] : [`${path}: is not what is generated`];
}

/** A file of the team is dressed and executable as the team has it, and what it deleted stays deleted. */
export function wrongFile(file: FileVersions, step: Step | undefined, disk: Disk): string[] {
  const { path, base, ours, theirs } = file;
  const after = disk.get(path);
  if (!after) return [];
  if (ours.kind === 'text') return [...wrongDress(path, ours, after), ...wrongMode(file, step, after)];
  // A block of the templates may move into a file of that name: what it says is judged with its folder.
  const isWanted = step?.action === 'conflict' || step?.action === 'create';
  return base.kind === 'text' && theirs && !isWanted ? [`${path}: came back`] : [];
}

type OurText = Extract<FileVersions['ours'], { kind: 'text' }>;

function wrongDress(path: string, { dress }: OurText, after: DiskFile): string[] {
  const { text, dress: found } = textIn(after);
  const isLined = found.eol === dress.eol || dress.mixed !== undefined;
  const isSame = found.bom === dress.bom && found.finalNewline === dress.finalNewline && isLined;
  return isSame || text === '' ? [] : [`${path}: is dressed in another way`];
}

function wrongMode({ path, base, ours, theirs }: FileVersions, step: Step | undefined, after: DiskFile): string[] {
  if (ours.kind !== 'text' || base.kind !== 'text' || !theirs || step?.note !== undefined) return [];
  const mode = ours.mode === base.mode ? theirs.mode : ours.mode;
  return after.mode === mode ? [] : [`${path}: has the mode ${after.mode}`];
}

/** Files that no template ever had. */
export function wrongElsewhere({ files, disk }: Upgraded, before: Disk): string[] {
  const known = new Set(files.map(({ path }) => path));
  const foreign = [...before].filter(([path]) => !known.has(path));
  return foreign.filter(([path, file]) => disk.get(path) !== file).map(([path]) => `${path}: is not ours to touch`);
}
