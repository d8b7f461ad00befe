import { mergeMode } from '../../../src/merge/merge-mode.ts';
import type { Step } from '../../../src/upgrade/plan.ts';
import type { FileVersions } from '../../../src/upgrade/versions.ts';
import { type Disk, textIn, type Upgraded } from './disk.ts';

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
  if (ours.kind === 'text') return after && textIn(after).text !== '' ? wrongDress(file, step, disk) : [];
  // A block of the templates may move into a file of that name: what it says is judged with its folder.
  const isWanted = step?.action === 'conflict' || step?.action === 'create';
  return base.kind === 'text' && theirs && after && !isWanted ? [`${path}: came back`] : [];
}

function wrongDress({ path, base, ours, theirs }: FileVersions, step: Step | undefined, disk: Disk): string[] {
  const after = disk.get(path);
  if (ours.kind !== 'text' || !after) return [];
  const { bom, finalNewline, eol } = textIn(after).dress;
  const [same, other] = [`${bom} ${finalNewline}`, `${ours.dress.bom} ${ours.dress.finalNewline}`];
  const isLined = eol === ours.dress.eol || ours.dress.mixed !== undefined;
  const dress = same === other && isLined ? [] : [`${path}: is dressed in another way`];
  if (base.kind !== 'text' || !theirs || step?.after === undefined) return dress;
  const mode = mergeMode({ base: base.mode, ours: ours.mode, theirs: theirs.mode });
  return after.mode === mode ? dress : [...dress, `${path}: has the mode ${after.mode}`];
}

/** Files that no template ever had. */
export function wrongElsewhere({ files, disk }: Upgraded, before: Disk): string[] {
  const known = new Set(files.map(({ path }) => path));
  const foreign = [...before].filter(([path]) => !known.has(path));
  return foreign.filter(([path, file]) => disk.get(path) !== file).map(([path]) => `${path}: is not ours to touch`);
}
