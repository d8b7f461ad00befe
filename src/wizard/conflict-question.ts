import type { Choice } from '../merge/sides.ts';
import { allVersions, type ConflictInFile } from '../upgrade/conflict-text.ts';
import type { Ask, Question } from './question.ts';

/** A person who can be asked what is to become of a conflict. */
export type Judge = { ask: Ask; show(text: string): void };

/** One conflict among those of a run; `number` counts from 1. */
export type ConflictInTurn = { conflict: ConflictInFile; number: number; of: number };

/** Shows a conflict and asks what is to stand in its place; `stop` is for whoever wants none of it. */
export async function askConflict({ conflict, number, of }: ConflictInTurn, judge: Judge): Promise<Choice | 'stop'> {
  const { path, at } = conflict;
  judge.show(`\nConflict ${number} of ${of}, in ${path}\n${at}\n${allVersions(conflict)}`);
  const question: Question = {
    name: `${path}: ${at}`,
    type: 'select',
    message: 'What is to stand there?',
    choices: choicesFor(conflict),
    default: 'ours',
  };
  const reply = await judge.ask(question);
  return CHOICES.map(({ value }) => value).find(value => value === reply) ?? 'stop';
}

const CHOICES = [
  { name: 'Mine', value: 'ours' },
  { name: 'Theirs, the new one', value: 'theirs' },
  { name: 'Both, between markers in the file; decide later', value: 'markers' },
  { name: 'Stop, and write nothing', value: 'stop' },
] as const;

// What cannot be read can only stay as it is.
function choicesFor({ path, at }: ConflictInFile): NonNullable<Question['choices']> {
  return CHOICES.filter(({ value }) => path !== at || value === 'ours' || value === 'stop');
}
