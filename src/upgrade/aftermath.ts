import type { ImageFile } from '../compose/image.ts';
import type { Aftermath } from '../record/record.ts';
import type { Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** What the record has to say after these steps beside the new image. */
export function aftermathOf(
  files: readonly FileVersions[],
  steps: readonly Step[],
): Pick<Aftermath, 'deleted' | 'orphaned'> {
  const became = (wanted: Step['becomes']) => steps.filter(({ becomes }) => becomes === wanted).map(({ path }) => path);
  const orphaned = new Set(became('orphaned'));
  return {
    deleted: new Set(became('userDeleted')),
    orphaned: files.flatMap(file => (orphaned.has(file.path) ? pristineOf(file) : [])),
  };
}

// Without its text a file cannot be recorded: it is a file of the team like any other then.
function pristineOf({ path, base }: FileVersions): ImageFile[] {
  return base.kind === 'text' ? [{ path, content: base.text, mode: base.mode }] : [];
}
