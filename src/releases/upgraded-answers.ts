import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import type { AnswersDocument } from '../answers/document.ts';
import type { Finding } from '../answers/finding.ts';
import { documentLayer } from '../answers/layer.ts';
import { toProblems } from '../answers/report.ts';
import { fieldAt } from '../answers/schema-walk.ts';
import { dotted } from '../answers/tree.ts';
import { UserError } from '../user-error.ts';
import { migrateAnswers } from './migrate-answers.ts';
import type { Release } from './release.ts';

/**
 * The answers of a repository as the installed version wants them, checked. Throws UserError (exit 2) with every problem,
 * and for an answer that is asked for since, with what to add to the file.
 */
export function upgradedAnswers(document: AnswersDocument, releases: readonly Release[]): CheckedAnswers {
  const result = checkAnswers([documentLayer(migrateAnswers(document, releases))]);
  if ('answers' in result) return result.answers;
  const problems = toProblems(result.findings.map(withAddition), result.given);
  const missing = result.findings.filter(finding => finding.missing === true).length;
  const count = missing === 1 ? '1 answer is' : `${missing} answers are`;
  const message =
    missing === problems.length
      ? `${count} missing in ${document.file} that this version has to know; nothing was changed. Add what is named, then upgrade again`
      : `the answers do not fit this version; nothing was changed. Change ${document.file} where it is named, then upgrade again`;
  throw new UserError(message, { exitCode: 2, problems });
}

function withAddition(finding: Finding): Finding {
  if (finding.missing !== true || finding.hint !== undefined) return finding;
  const [key, ...parents] = finding.path.toReversed();
  const piece = parents.reduce<string>((inner, parent) => `${parent}: { ${inner} }`, `${key}: ...`);
  const description = fieldAt(finding.path)?.description;
  return { ...finding, hint: `add ${dotted(finding.path)}, as ${piece}${description ? `; ${description}` : ''}` };
}
