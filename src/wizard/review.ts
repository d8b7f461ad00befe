import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import { toProblems } from '../answers/report.ts';
import { dotted } from '../answers/tree.ts';
import { compose } from '../compose/compose.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import type { Problem } from '../user-error.ts';
import { type Changeable, change, changeable } from './change.ts';
import { changeShape, shapeChanges } from './change-shape.ts';
import { choice } from './customise.ts';
import { reviewTable } from './review-table.ts';
import { layersOf, type Session } from './session.ts';

/** Shows what will be made and where each value comes from, until the person generates or saves. */
export async function review(session: Session): Promise<'generate' | 'save'> {
  for (;;) {
    const action = await reviewOnce(session);
    if (action === 'generate' || action === 'save') return action;
  }
}

async function reviewOnce(session: Session): Promise<unknown> {
  const result = checkAnswers(layersOf(session));
  if ('findings' in result) return mend(session, toProblems(result.findings, result.given));
  const files = await filesOf(result.answers);
  session.show(reviewTable(result.answers, files.length));
  const action = await askAction(session);
  if (action === 'files') session.show(files.map(path => `  ${path}`).join('\n'));
  if (action === 'change') await changeOne(session, everything(session));
  return action;
}

function everything(session: Session): Changeable[] {
  return [...shapeChanges(session), ...changeable(session)];
}

async function askAction(session: Session): Promise<unknown> {
  return session.ask({
    name: 'review',
    type: 'select',
    message: 'Nothing is written yet',
    choices: [
      { name: 'Generate', value: 'generate' },
      { name: 'Change an answer…', value: 'change' },
      { name: 'Show files', value: 'files' },
      { name: 'Save answers and quit', value: 'save' },
    ],
  });
}

async function filesOf({ repository }: CheckedAnswers): Promise<string[]> {
  return [...compose(repository, await loadFeatures())].map(piece => piece.path).sort();
}

async function mend(session: Session, problems: readonly Problem[]): Promise<void> {
  const lines = problems.map(({ path, message, hint }) => `  ${path}: ${message}${hint ? `; ${hint}` : ''}`);
  session.show(['These answers do not fit together:', ...lines].join('\n'));
  const named = changeable(session).filter(({ path }) =>
    problems.some(problem => problem.path.startsWith(dotted(path))),
  );
  await changeOne(session, named.length > 0 ? named : everything(session));
}

async function changeOne(session: Session, answers: readonly Changeable[]): Promise<void> {
  const reply = await session.ask({
    name: 'change',
    type: 'select',
    message: 'Which answer?',
    choices: answers.map(choice),
  });
  const chosen = answers.find(({ path }) => dotted(path) === reply);
  if (chosen && !(await changeShape(session, chosen.path))) await change(session, chosen.path);
}
