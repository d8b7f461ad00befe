import { type AnswerLayer, type GivenLayers, stackLayers, valueLayer } from '../answers/layer.ts';
import { getIn, isTree, type Json, type Path, setIn, type Tree, without } from '../answers/tree.ts';
import { saveDraft } from './draft.ts';
import { fieldQuestion, isOpen, readReply } from './field-question.ts';
import type { Ask } from './question.ts';

/** What a person has said so far, over what was given before the first question. */
export type Session = {
  ask: Ask;
  /** Shows text to the person. */
  show(text: string): void;
  /** Where the answers of an interrupted run are kept. */
  draft: string;
  before: readonly AnswerLayer[];
  said: Tree;
};

/** Everything that is known now, strongest last. */
export function layersOf(session: Session): AnswerLayer[] {
  return [...session.before, valueLayer('you', session.said)];
}

export function known(session: Session): GivenLayers {
  return stackLayers(layersOf(session));
}

/** Keeps an answer; an interrupted run goes on from here. */
export function say(session: Session, path: Path, value: Json): void {
  session.said = setIn(session.said, path, value);
  saveDraft(session.draft, session.said);
}

/** Takes an answer back, whoever gave it: its default counts. */
export function forget(session: Session, path: Path): void {
  const left = without(session.said, path);
  session.said = isTree(left) ? left : {};
  session.before = [...session.before, valueLayer('you', {}, [path])];
  saveDraft(session.draft, session.said);
}

/** Asks for one answer of the schema unless somebody gave it already or there is nothing to choose. */
export async function askOpen(session: Session, path: Path, proposal?: Json): Promise<void> {
  if (getIn(known(session).tree, path) !== undefined || !isOpen(path)) return;
  await askAgain(session, path, proposal);
}

/** Asks for one answer, whoever gave it before. */
export async function askAgain(session: Session, path: Path, proposal?: Json): Promise<void> {
  const current = getIn(known(session).tree, path) ?? proposal;
  const reply = await session.ask(fieldQuestion(path, current));
  say(session, path, readReply(path, reply));
}
