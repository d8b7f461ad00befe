import { checkAnswers } from '../answers/answers.ts';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { documentLayer } from '../answers/layer.ts';
import { readAnswersFile } from '../answers/read-answers-file.ts';
import { toProblems } from '../answers/report.ts';
import { type Problem, UserError } from '../user-error.ts';
import type { Session } from './session.ts';

/** Asks for an answers file until there is one that can be used; what it leaves out is asked afterwards. */
export async function askFile(session: Session): Promise<AnswersDocument> {
  const file = await session.ask({
    name: 'answersFile',
    type: 'input',
    message: 'Answers file',
    default: 'scaffold.yaml',
    validate: fileProblem,
  });
  return read(String(file));
}

function fileProblem(file: string): true | string {
  try {
    const problems = lasting(read(file));
    return problems.length === 0 || problems.map(told).join('\n');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, ...error.problems.map(told)].join('\n');
  }
}

function read(file: string): AnswersDocument {
  return parseDocument(readAnswersFile(file), file);
}

// What is missing will be asked; anything else can only be mended in the file.
function lasting(document: AnswersDocument): Problem[] {
  const result = checkAnswers([documentLayer(document)]);
  if ('answers' in result) return [];
  return toProblems(
    result.findings.filter(finding => !finding.missing),
    result.given,
  );
}

function told({ line, path, message, hint }: Problem): string {
  const place = line === undefined ? '' : `line ${line}: `;
  return `${place}${path === '' ? '' : `${path}: `}${message}${hint === undefined ? '' : `; ${hint}`}`;
}
