import type { AnswersDocument } from '../answers/document.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { dotted, getIn, isTree, type Json, type Path, setIn, type Tree, without } from '../answers/tree.ts';
import { type Problem, UserError } from '../user-error.ts';
import { moveAnswer } from './move-answer.ts';
import { filled } from './pattern.ts';
import type { AnswerMigration, Release } from './release.ts';

/**
 * The answers file as these releases want it, with its comments and its order; the same document where nothing is to
 * be done. Throws UserError (exit 2) for each answer that stands there under its old name and its new one.
 */
export function migrateAnswers(document: AnswersDocument, releases: readonly Release[]): AnswersDocument {
  const migrations = releases.flatMap(({ answers }) => answers);
  return migrations.reduce((found, migration) => {
    const places = placesOf(found.tree, oldPath(migration).split('.'));
    refuseBoth(found, migration, places);
    return places.reduce((now, place) => migrated(now, migration, place), found);
  }, document);
}

function oldPath(migration: AnswerMigration): string {
  if ('rename' in migration) return migration.rename;
  return 'remove' in migration ? migration.remove : migration.path;
}

/** Where a pattern is found in the answers, with what its stars stand for. */
type Place = { path: string[]; stars: string[] };

function placesOf(
  tree: Json | undefined,
  [step, ...rest]: readonly string[],
  at: Place = { path: [], stars: [] },
): Place[] {
  if (step === undefined) return [at];
  if (!isTree(tree)) return [];
  const keys = step === '*' ? Object.keys(tree) : Object.keys(tree).filter(key => key === step);
  return keys.flatMap(key =>
    placesOf(tree[key], rest, { path: [...at.path, key], stars: step === '*' ? [...at.stars, key] : at.stars }),
  );
}

function refuseBoth(document: AnswersDocument, migration: AnswerMigration, places: readonly Place[]): void {
  if (!('rename' in migration)) return;
  const problems = places.flatMap(({ path, stars }): Problem[] => {
    const to = filled(migration.to.split('.'), stars);
    if (getIn(document.tree, to) === undefined) return [];
    const message = `is called ${dotted(to)} now, and that is there too (line ${document.locate(to).line})`;
    return [{ path: dotted(path), message, hint: 'keep one', file: document.file, ...document.locate(path) }];
  });
  if (problems.length === 0) return;
  throw new UserError('answers stand there under their old name and their new one; nothing was changed', {
    exitCode: 2,
    problems,
  });
}

function migrated(document: AnswersDocument, migration: AnswerMigration, { path, stars }: Place): AnswersDocument {
  const gone = outermost(document.tree, path, oldPath(migration).split('.'));
  if ('rename' in migration)
    return moveAnswer(document, { from: path, to: filled(migration.to.split('.'), stars), gone });
  if ('remove' in migration) return rewritten(document, without(document.tree, gone));
  const now = newValue(migration.values, getIn(document.tree, path));
  return now === undefined ? document : rewritten(document, setIn(document.tree, path, now));
}

/** The path, or that of the section that would be empty without it; what the person gave its name stays. */
function outermost(tree: Tree, path: Path, pattern: Path): Path {
  let length = path.length;
  while (length > 1 && pattern[length - 2] !== '*' && isOnlyChild(tree, path.slice(0, length))) length -= 1;
  return path.slice(0, length);
}

function isOnlyChild(tree: Tree, path: Path): boolean {
  const parent = getIn(tree, path.slice(0, -1));
  return isTree(parent) && Object.keys(parent).length === 1;
}

function newValue(values: Readonly<Record<string, Json>>, old: Json | undefined): Json | undefined {
  return typeof old === 'object' || !Object.hasOwn(values, String(old)) ? undefined : values[String(old)];
}

function rewritten(document: AnswersDocument, tree: Json): AnswersDocument {
  return isTree(tree) ? rewriteAnswers(document, tree) : document;
}
