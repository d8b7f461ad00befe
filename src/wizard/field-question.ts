import { z } from 'zod';
import { choiceNames, questions } from '../../schema/questions.ts';
import { fieldAt } from '../answers/schema-walk.ts';
import { dotted, getIn, type Json, type Path, type Tree } from '../answers/tree.ts';
import type { Question } from './question.ts';

/**
 * The question for one answer: kind, choices and check come from the schema, so that a prompt can never accept what a
 * file may not say. `known` is offered as the default.
 */
export function fieldQuestion(path: Path, known: Json | undefined): Question {
  const field = requireField(path);
  const base = { name: dotted(path), message: wordsFor(path) };
  const inner = withoutNull(field);
  if (inner instanceof z.ZodBoolean) return { ...base, type: 'confirm', default: known === true };
  const choices = choicesOf(inner);
  if (choices) {
    const first = typeof known === 'string' || typeof known === 'number' ? { default: known } : {};
    return {
      ...base,
      type: 'select',
      choices: choices.map(value => ({ name: choiceName(path, value), value })),
      ...first,
    };
  }
  return { ...base, type: 'input', default: asText(known), validate: text => problemWith(field, text) };
}

/** The answer that a raw reply to `fieldQuestion` means. */
export function readReply(path: Path, reply: unknown): Json {
  return typeof reply === 'string' ? fromText(requireField(path), reply) : (reply as Json);
}

/** Whether there is anything to choose: a question with one possible answer is not asked. */
export function isOpen(path: Path): boolean {
  const choices = choicesOf(withoutNull(requireField(path)));
  return choices === undefined || choices.length > 1;
}

function requireField(path: Path): z.ZodType {
  const field = fieldAt(path);
  if (!field) throw new Error(`the schema has no answer ${dotted(path)}`);
  return field;
}

function wordsFor(path: Path): string {
  const words = getIn(questions as unknown as Tree, path);
  const text = typeof words === 'string' ? words : (requireField(path).description ?? dotted(path));
  const [top, environment, , , region] = path;
  if (top !== 'environments') return text;
  return `${region === undefined ? environment : `${environment} ${region}`}: ${text}`;
}

function choiceName(path: Path, value: string | number): string {
  const name = getIn(choiceNames, [...path, String(value)]);
  return typeof name === 'string' ? name : String(value);
}

function withoutNull(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodNullable ? (field.unwrap() as z.ZodType) : field;
}

function choicesOf(field: z.ZodType): (string | number)[] | undefined {
  if (field instanceof z.ZodEnum) return field.options as (string | number)[];
  if (field instanceof z.ZodLiteral) return [...field.values] as number[];
  return undefined;
}

function problemWith(field: z.ZodType, text: string): true | string {
  const result = field.safeParse(fromText(field, text));
  return result.success || result.error.issues.map(issue => issue.message).join(' ');
}

function fromText(field: z.ZodType, text: string): Json {
  const trimmed = text.trim();
  if (field instanceof z.ZodNullable && trimmed === '') return null;
  const inner = withoutNull(field);
  if (inner instanceof z.ZodNumber) return trimmed === '' ? Number.NaN : Number(trimmed);
  if (inner instanceof z.ZodArray) return words(trimmed);
  return inner instanceof z.ZodRecord ? Object.fromEntries(words(trimmed).map(pair)) : trimmed;
}

function words(text: string): string[] {
  return text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}

function pair(word: string): [string, string] {
  const at = word.indexOf('=');
  return at < 0 ? [word, ''] : [word.slice(0, at).trim(), word.slice(at + 1).trim()];
}

function asText(known: Json | undefined): string {
  if (known === undefined || known === null) return '';
  if (Array.isArray(known)) return known.join(', ');
  if (typeof known !== 'object') return String(known);
  return Object.entries(known)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}
