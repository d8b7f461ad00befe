import { createTwoFilesPatch } from 'diff';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { repositoryAnswers } from '../generate/read-answers.ts';
import { engineSwitch, switchDiagnoses } from '../inspect/engine-switch.ts';
import { type FileState, fileStates } from '../inspect/repository-state.ts';
import { openConflictsIn } from '../inspect/unsettled.ts';
import { readLocks } from '../record/read-locks.ts';
import { recoverTexts } from '../record/recover-texts.ts';
import { UserError } from '../user-error.ts';

type FileDiff = { path: string; state: 'edited' | 'deleted'; patch: string | null };

/** `scaffold diff [PATH]`: the team's edits against what was generated, as a unified diff. */
export async function runDiff({ positionals, flags }: Invocation, terminal: Terminal): Promise<number> {
  const dir = repositoryFolder(flags);
  const states = fileStates(dir);
  for (const warning of [...engineWarnings(dir), ...conflictWarnings(dir)]) terminal.note(`warning: ${warning}`);
  const [wanted] = positionals;
  const chosen = wanted === undefined ? states : below(states, wanted);
  const diffs = (await withTexts(dir, chosen)).flatMap(fileDiff);
  if (flags.json === true) terminal.print(JSON.stringify({ command: 'diff', files: diffs }, null, 2));
  else if (diffs.length === 0) terminal.note('every generated file is as it was generated');
  else terminal.print(diffs.map(plainText).join('').trimEnd());
  return 0;
}

// Whoever switched the engine looks here for what came of it. Answers that cannot be read are no reason to show nothing.
function engineWarnings(dir: string): string[] {
  try {
    const answers = repositoryAnswers(dir);
    const switched = answers && engineSwitch(dir, answers.given, answers.repository.engine);
    return switchDiagnoses(switched).map(({ subject, message, fix }) => `${subject}: ${message}; ${fix}`);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

async function withTexts(dir: string, states: readonly FileState[]): Promise<FileState[]> {
  const changed = states.filter(({ state }) => state !== 'clean');
  const { files } = await recoverTexts(
    dir,
    changed.map(({ file }) => file),
  );
  const texts = new Map(files.map(file => [file.path, file]));
  return changed.map(each => ({ ...each, file: texts.get(each.file.path) ?? each.file }));
}

// What a run left is shown as though the team had written it.
function conflictWarnings(dir: string): string[] {
  return openConflictsIn(dir, readLocks(dir)).map(({ subject, message, fix }) => `${subject} ${message}; ${fix}`);
}

function below(states: readonly FileState[], wanted: string): FileState[] {
  const path = wanted.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
  const chosen = states.filter(({ file }) => file.path === path || file.path.startsWith(`${path}/`));
  if (chosen.length > 0) return chosen;
  const message = `nothing at ${wanted} was generated; name a file or folder as it stands below the repository, such as modules/aws`;
  throw new UserError(message, { exitCode: 2 });
}

function fileDiff({ file, state, text }: FileState): FileDiff[] {
  if (state === 'clean') return [];
  const isOtherKind = state === 'edited' && text === undefined;
  if (file.pristine === undefined || isOtherKind) return [{ path: file.path, state, patch: null }];
  const names = [`generated/${file.path}`, state === 'deleted' ? '/dev/null' : `yours/${file.path}`] as const;
  const patch = createTwoFilesPatch(...names, file.pristine, text ?? '', undefined, undefined, { context: 3 });
  return [{ path: file.path, state, patch: patch.replace(/^=+\n/, '') }];
}

function plainText({ path, state, patch }: FileDiff): string {
  return (
    patch ??
    `${path}: ${state}; no text to compare (it is no plain file now, or .scaffold/units and git have lost it)\n`
  );
}
