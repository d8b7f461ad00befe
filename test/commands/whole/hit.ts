import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { room, snapshot, type Tree } from '../../apply/tree.ts';
import { tornFiles } from '../../apply/verdict.ts';
import type { CommandLine, Ended } from './command-line.ts';
import { linkFolder } from './linked-folder.ts';
import type { Stage } from './stages.ts';

/** A whole command on its stage, and the trees before and after it when nothing hits it. */
export type Play = { stage: Stage; root: string; command: CommandLine; old: Tree; next: Tree; code: number };

/** Sets the stage anew. */
export function reset({ stage, root }: Pick<Play, 'stage' | 'root'>): void {
  fs.rmSync(root, { recursive: true, force: true });
  linkFolder(stage.folder, root);
}

/** What is wrong with a repository after a command that was hit, and after what the team types then: the same again and undo, or undo at once. */
export async function faultsOf(play: Play, isUndoneAtOnce: boolean): Promise<string[]> {
  const { root, old, next, command } = play;
  const found = snapshot(root);
  const wrong = tornFiles(found, { old, next });
  const isBackwards = ['undo', '--abort'].some(word => play.stage.argv.includes(word));
  // Where an earlier command can be undone, that is what an undo does as long as this one is not committed to.
  const isAtOnce = isUndoneAtOnce && !isBackwards && !room(play.stage.folder).includes('pack.done');
  if (!isAtOnce) wrong.push(...(await faultsOfSame(play)));
  if (isBackwards) return wrong;
  const back = await command('undo', '--dir', root);
  if (!isDeepStrictEqual(snapshot(root), old)) wrong.push(`undo did not bring the tree back: ${back.code} ${back.err}`);
  // A command that was not committed to has left nothing to be undone.
  if (back.code !== 0 && !(isAtOnce && back.code === 3)) wrong.push(`undo ended with ${back.code}: ${back.err}`);
  return wrong;
}

async function faultsOfSame({ root, next, command, stage, code }: Play): Promise<string[]> {
  const isThere = isDeepStrictEqual(snapshot(root), next) && !room(root).includes('pack');
  const again = await command(...stage.argv, '--dir', root);
  const wrong = isDeepStrictEqual(snapshot(root), next) ? [] : [`the next run did not finish: ${told(again)}`];
  // Where all was done, and the command was hit while it tidied up, there may be nothing left to ask for.
  if (!isThere && again.code !== code && again.code !== 0) wrong.push(`the next run ended with ${told(again)}`);
  if (!isDeepStrictEqual(room(root), ['pack.done'])) wrong.push(`the room holds ${room(root)}`);
  return wrong;
}

function told({ code, err }: Ended): string {
  return `${code}: ${err}`;
}
