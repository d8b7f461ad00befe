import { sectionNames } from '../../schema/environment-sections.ts';
import { cloudOfAnswer } from '../answers/answer-cloud.ts';
import { type DefaultValue, defaultOf } from '../answers/default-of.ts';
import { schemaEntries } from '../answers/schema-walk.ts';
import { dotted, getIn, isTree, type Json, type Path, type Tree } from '../answers/tree.ts';
import { fieldQuestion, isOpen, readReply } from './field-question.ts';
import type { Question } from './question.ts';
import { forget, known, type Session, say } from './session.ts';

/** An answer that can be changed, with what it is now. */
export type Changeable = { path: Path; current: string };

// What only shapes the repository is asked at the start; changing it later means starting over.
const FIXED = new Set(['environments.*.profile']);

/** Every answer with a choice, for the environments and regions of this session. */
export function changeable(session: Session): Changeable[] {
  const { tree } = known(session);
  return schemaEntries()
    .filter(({ path }) => !FIXED.has(dotted(path)) && !isOverride(path) && isOpen(path))
    .flatMap(({ path }) => expand(path, tree))
    .filter(path => counts(path, tree))
    .map(path => ({ path, current: shown(getIn(tree, path), defaultOf(path)) }));
}

/** Asks for an answer again; it can also go back to its default, or stay open. */
export async function change(session: Session, path: Path): Promise<void> {
  const current = getIn(known(session).tree, path);
  const question = fieldQuestion(path, current);
  const fallback = defaultOf(path);
  const reply = await session.ask(
    question.type === 'input' ? mayStayOpen(question, fallback) : withDefaultChoice(question, fallback, current),
  );
  if (reply === BACK_TO_DEFAULT) forget(session, path);
  else if (reply !== '' || question.validate?.('') === true) say(session, path, readReply(path, reply));
}

// An answer about a cloud that no environment is on would change nothing.
function counts(path: Path, { environments }: Tree): boolean {
  const cloud = cloudOfAnswer(path);
  if (cloud === undefined) return true;
  const own =
    path[0] === 'environments'
      ? [getIn(environments, [path[1] ?? ''])]
      : Object.values(isTree(environments) ? environments : {});
  return own.some(environment => getIn(environment, [cloud]) !== undefined);
}

const BACK_TO_DEFAULT = '(default)';

// An environment's own section overrides the shared one; that is a matter for the file, not for a dialogue.
function isOverride(path: Path): boolean {
  return path[0] === 'environments' && sectionNames.some(section => section === path[2]);
}

function expand(path: readonly string[], tree: Json): Path[] {
  const star = path.indexOf('*');
  if (star < 0) return [path];
  const parent = getIn(tree, path.slice(0, star));
  const names = isTree(parent) ? Object.keys(parent) : [];
  return names.flatMap(name => expand([...path.slice(0, star), name, ...path.slice(star + 1)], tree));
}

// Whoever only wanted to look must get out again with Enter: where nothing is known, Enter gives the empty text.
function mayStayOpen(question: Question, fallback: DefaultValue | undefined): Question {
  const { default: known, validate } = question;
  if (known !== '' || validate?.('') === true) return question;
  const kept = fallback ? shownDefault(fallback) : 'leave it open';
  return {
    ...question,
    message: `${question.message} (empty: ${kept})`,
    validate: text => text === '' || (validate?.(text) ?? true),
  };
}

function withDefaultChoice(
  question: Question,
  fallback: DefaultValue | undefined,
  current: Json | undefined,
): Question {
  if (!fallback) return question;
  const back = { name: `Default (${shownDefault(fallback)})`, value: BACK_TO_DEFAULT };
  const yesNo = [
    { name: 'Yes', value: true },
    { name: 'No', value: false },
  ];
  const chosen = current === undefined ? { default: BACK_TO_DEFAULT } : {};
  return { ...question, type: 'select', choices: [back, ...(question.choices ?? yesNo)], ...chosen };
}

function shown(value: Json | undefined, fallback: DefaultValue | undefined): string {
  if (value !== undefined) return JSON.stringify(value);
  return fallback ? `default: ${shownDefault(fallback)}` : 'not answered';
}

function shownDefault(fallback: DefaultValue): string {
  if ('always' in fallback) return JSON.stringify(fallback.always);
  return Object.entries(fallback.byProfile)
    .map(([profile, value]) => `${profile} ${JSON.stringify(value)}`)
    .join(', ');
}
