import type { Invocation } from '../cli/commands.ts';
import { UserError } from '../user-error.ts';
import type { ConflictChoice } from './conflict-choice.ts';

/** What a person wants of conflicts. Without a wish they are shown and nothing is written. */
export type ConflictWish = {
  choice: ConflictChoice;
  isGiven: boolean;
  /** Whether the text with markers is laid aside, so that the file itself goes on working. */
  isAside: boolean;
  /** Whether somebody has to look at the files afterwards. */
  leavesOpen: boolean;
};

export const CONFLICT_CHOICES = ['markers', 'sidecar', 'ours', 'theirs'] as const;

/** What `--on-conflict` asks for; throws UserError (exit 2) for what is no choice. */
export function conflictWish(flags: Invocation['flags']): ConflictWish {
  const given = flags['on-conflict'];
  if (given === undefined) return { choice: 'markers', isGiven: false, isAside: false, leavesOpen: true };
  const choice = CONFLICT_CHOICES.find(name => name === given);
  if (choice === undefined) {
    const message = `--on-conflict is ${given}; nothing was changed. One of: ${CONFLICT_CHOICES.join(', ')}`;
    throw new UserError(message, { exitCode: 2 });
  }
  return {
    choice: choice === 'sidecar' ? 'ours' : choice,
    isGiven: true,
    isAside: choice === 'sidecar',
    leavesOpen: choice === 'markers' || choice === 'sidecar',
  };
}
