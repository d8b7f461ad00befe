import { isDeepStrictEqual } from 'node:util';
import type { CheckedAnswers } from '../answers/answers.ts';
import { environmentAnswers } from '../answers/sources.ts';
import { getIn, type Json, type Path } from '../answers/tree.ts';

/** An answer of one environment and who gave it: `environment`, `top level`, a profile or `default`, with the line. */
export type Side = { value: Json; from: string; source: string };

/** One answer of two environments, by its path below them; a side is absent where there is no such answer. */
export type Compared = { path: Path; left: Side | undefined; right: Side | undefined };

/** The answers in which two environments differ, in schema order. */
export function differingAnswers(answers: CheckedAnswers, left: string, right: string): Compared[] {
  const lefts = sides(answers, left);
  const rights = sides(answers, right);
  const keys = [...new Set([...lefts.keys(), ...rights.keys()])];
  return keys
    .map(key => ({
      path: lefts.get(key)?.path ?? rights.get(key)?.path ?? [],
      left: lefts.get(key),
      right: rights.get(key),
    }))
    .filter(({ left: one, right: other }) => !isDeepStrictEqual(said(one), said(other)));
}

type Placed = Side & { path: Path };

function sides(answers: CheckedAnswers, name: string): Map<string, Placed> {
  const rows = environmentAnswers(answers, name).map(({ path: whole, value, source }): [string, Placed] => {
    const path = whole.slice(2);
    return [JSON.stringify(path), { path, value, from: origin(answers, whole, source), source }];
  });
  return new Map(rows);
}

function origin({ tree }: CheckedAnswers, whole: Path, source: string): string {
  if (getIn(tree, whole) !== undefined) return 'environment';
  return getIn(tree, whole.slice(2)) === undefined ? source : 'top level';
}

// A map without entries says what no entry says.
function said(side: Side | undefined): Json {
  return side === undefined || isDeepStrictEqual(side.value, {}) ? {} : side.value;
}
