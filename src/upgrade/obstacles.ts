import { markerLine } from '../merge/markers.ts';
import { choiceAt } from '../merge/sides.ts';
import type { Problem } from '../user-error.ts';
import { type ConflictChoice, choiceIn } from './conflict-choice.ts';
import type { ConflictWish } from './conflict-wish.ts';
import { isStuck, type Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/**
 * The files that steps would write although they have conflict markers of the team's, as a merge of two branches leaves them:
 * to merge them once more would mix three versions. What was generated with such lines only shows them.
 */
export function unmergedFiles(files: readonly FileVersions[], steps: readonly Step[]): Problem[] {
  const byPath = new Map(files.map(file => [file.path, file]));
  return steps.flatMap(({ path, was = path, after }) => {
    const file = byPath.get(path);
    const line = after === undefined || file === undefined ? undefined : lineOfMarkers(file);
    return line === undefined ? [] : [unmerged(was, line)];
  });
}

function lineOfMarkers({ path, base, ours }: FileVersions): number | undefined {
  const isShown = base.kind === 'text' && markerLine(path, base.text) !== undefined;
  return ours.kind === 'text' && !isShown ? markerLine(path, ours.text) : undefined;
}

function unmerged(path: string, line: number): Problem {
  const hint = `resolve them, or take one side: git checkout --ours -- ${path}, or --theirs; then run this again`;
  return { path, file: path, line, message: 'has conflict markers, as a merge of two branches leaves them', hint };
}

/** The files that cannot get what is wished of their conflicts, because something else than a text is in their place. */
export function stuckFiles(steps: readonly Step[], { choice, isGiven }: ConflictWish): Problem[] {
  return steps.filter(step => isGiven && isStuck(step) && !keepsOurs(step, choice)).map(stuck);
}

function keepsOurs({ path, conflicts }: Step, choice: ConflictChoice): boolean {
  const chosen = choiceIn(choice, path);
  return conflicts.every(({ at }) => choiceAt(chosen, at) === 'ours');
}

function stuck({ path, note = 'is no text' }: Step): Problem {
  return {
    path,
    message: `${note}, so that nothing can be written there`,
    hint: 'put a plain file there. Or keep what is there with --on-conflict ours, or with sidecar, which lays the new text aside. Or leave it out with --only',
  };
}
