import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { parseDocument } from '../../src/answers/document.ts';
import { type AnswerLayer, documentLayer } from '../../src/answers/layer.ts';
import type { Tree } from '../../src/answers/tree.ts';
import type { Ask, Question } from '../../src/wizard/question.ts';
import type { Session } from '../../src/wizard/session.ts';

/** The Enter key: takes what the question proposes. */
export const ENTER = Symbol('Enter');

/** What a person does: the name of the question that must come next, and the reply to it. */
export type Script = readonly (readonly [question: string, reply: unknown])[];

/** A person who keeps to a script, and what the script saw. */
export type Person = {
  ask: Ask;
  /** Every question, in order; one that was answered wrongly stands there once. */
  asked: Question[];
  /** What was said about replies that were not accepted. */
  refused: string[];
  /** Names of the questions that never came. */
  left(): string[];
};

/** Replies like a terminal would: a reply is checked, and a wrong one is followed by the next line of the script. */
export function person(script: Script): Person {
  const lines = [...script];
  const asked: Question[] = [];
  const refused: string[] = [];
  const ask: Ask = async question => {
    asked.push(question);
    for (;;) {
      const reply = replyTo(question, lines.shift());
      const verdict = verdictOn(question, reply);
      if (verdict === true) return reply;
      refused.push(verdict);
    }
  };
  return { ask, asked, refused, left: () => lines.map(([name]) => name) };
}

function replyTo(question: Question, line: Script[number] | undefined): unknown {
  if (line === undefined) throw new Error(`the script ends, and "${question.name}" is asked`);
  const [name, reply] = line;
  if (name !== question.name) throw new Error(`"${question.name}" is asked where the script has "${name}"`);
  if (reply !== ENTER) return reply;
  if (question.type === 'checkbox') return question.choices?.flatMap(({ value, checked }) => (checked ? value : []));
  return question.default ?? question.choices?.[0]?.value;
}

function verdictOn({ name, choices, required, validate }: Question, reply: unknown): true | string {
  const chosen = Array.isArray(reply) ? reply : [reply];
  if (required && chosen.length === 0) return 'At least one choice must be selected';
  if (choices && !chosen.every(one => choices.some(({ value }) => value === one))) {
    throw new Error(`"${name}" offers ${choices.map(({ value }) => value).join(', ')}, not ${String(reply)}`);
  }
  return validate?.(String(reply)) ?? true;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that goes away after the tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scaffold-wizard-'));
  folders.push(folder);
  return folder;
}

/** A session with this person, and what it shows. */
export function sessionWith(someone: Person, start: { before?: readonly AnswerLayer[]; said?: Tree } = {}) {
  const shown: string[] = [];
  const session: Session = {
    ask: someone.ask,
    show: text => void shown.push(text),
    draft: join(scratchFolder(), 'state', 'draft.json'),
    before: start.before ?? [],
    said: start.said ?? {},
  };
  return { session, shown };
}

/** The layer of an answers file with this text. */
export function fileLayer(text: string): AnswerLayer {
  return documentLayer(parseDocument(text, 'answers.yaml'));
}
