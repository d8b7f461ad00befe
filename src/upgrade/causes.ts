import { posix } from 'node:path';
import type { Conflict } from '../merge/sides.ts';
import type { Problem } from '../user-error.ts';
import type { Files } from './folders.ts';
import type { Step } from './plan.ts';
import { syntaxProblems } from './soundness/syntax.ts';

/** The files of these folders that cannot be read: what they declare looks as though it were not there. */
export function unreadFiles(files: Files, folders: ReadonlySet<string>): Problem[] {
  const near = [...files].filter(([path]) => folders.has(posix.dirname(path)));
  // Bytes that are no UTF-8 were read as this sign.
  const strange = near.filter(([, text]) => text.includes('\uFFFD'));
  const others = new Map(near.filter(([, text]) => !text.includes('\uFFFD')));
  return [
    ...strange.map(([path]) => unread({ path, file: path, message: 'is no text in UTF-8' })),
    ...syntaxProblems(others).map(problem =>
      unread({ ...problem, message: `cannot be read as HCL (line ${problem.line}: ${problem.message})` }),
    ),
  ];
}

function unread(problem: Problem): Problem {
  return { ...problem, message: `${problem.message}, so that what it declares is not seen`, hint: 'mend it first' };
}

/** The conflicts of a plan, each as a line: what is not sound may come from them. */
export function conflictProblems(steps: readonly Step[]): Problem[] {
  return steps.flatMap(({ path, conflicts }) => conflicts.map(conflict => ({ path, message: atOdds(conflict) })));
}

function atOdds({ at, ours, theirs }: Conflict): string {
  return `has a conflict, ${at}: yours ${inShort(ours)}, new ${inShort(theirs)}`;
}

const MOST = 60;

function inShort(text: string | null): string {
  if (text === null) return '(not there)';
  const [line = '', ...more] = text.trim().split('\n');
  return line.length > MOST || more.length > 0 ? `${line.slice(0, MOST)} …` : line;
}
