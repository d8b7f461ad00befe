import type { CheckedAnswers } from '../answers/answers.ts';
import { cloudsOf, type Repository } from '../answers/repository.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { repositoryAnswers } from '../generate/read-answers.ts';
import type { Diagnosis } from '../inspect/diagnosis.ts';
import { engineSwitch, switchDiagnoses } from '../inspect/engine-switch.ts';
import { kubernetesDiagnoses } from '../inspect/kubernetes.ts';
import { rootDiagnoses } from '../inspect/roots.ts';
import { type Needs, toolDiagnoses } from '../inspect/tools.ts';
import { unsettledDiagnoses } from '../inspect/unsettled.ts';
import { readLocks, type UnitLock } from '../record/read-locks.ts';
import { UserError } from '../user-error.ts';

/** `scaffold doctor`: what is missing on this machine and in this repository; exit 5 when it cannot be used as it is. */
export async function runDoctor({ flags }: Invocation, terminal: Terminal): Promise<number> {
  const dir = repositoryFolder(flags);
  const answers = repositoryAnswers(dir);
  const diagnoses = answers ? await repositoryDiagnoses(dir, answers) : await toolDiagnoses(NO_REPOSITORY, dir);
  const failures = diagnoses.filter(({ level }) => level === 'failure').length;
  if (flags.json === true) terminal.print(JSON.stringify({ command: 'doctor', dir, diagnoses }, null, 2));
  else for (const diagnosis of diagnoses) terminal.print(line(diagnosis, terminal));
  if (!answers) terminal.note(`${dir} has no ${SCAFFOLD_FILE}: only tools were looked at`);
  return failures > 0 ? 5 : 0;
}

const NO_REPOSITORY: Needs = { engine: 'terraform', binary: 'terraform', clouds: [] };

async function repositoryDiagnoses(dir: string, { given, repository: answered }: CheckedAnswers): Promise<Diagnosis[]> {
  const switched = engineSwitch(dir, given, answered.engine);
  // The files are still those of the engine that they were made with.
  const repository = { ...answered, engine: switched?.made ?? answered.engine };
  return [
    ...(await toolDiagnoses(needsOf(repository), dir)),
    ...switchDiagnoses(switched),
    ...unsettledDiagnoses(dir, soundLocks(dir)),
    ...rootDiagnoses(dir, repository),
    ...kubernetesDiagnoses(repository, new Date()),
  ];
}

// A record that cannot be read is for the commands that need it to complain about.
function soundLocks(dir: string): UnitLock[] {
  try {
    return readLocks(dir);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function needsOf({ engine, terraform, environments }: Repository): Needs {
  return { engine, binary: terraform.binary, clouds: environments.flatMap(cloudsOf) };
}

const SIGNS = { ok: ['✔', 'green'], warning: ['!', 'yellow'], failure: ['✖', 'red'] } as const;

function line({ level, subject, message, fix }: Diagnosis, terminal: Terminal): string {
  const [sign, color] = SIGNS[level];
  return `${terminal.paint(color, sign)} ${subject}: ${message}${fix ? `; ${fix}` : ''}`;
}
