import { documentLayer } from '../answers/layer.ts';
import { cloudsOf, type Repository } from '../answers/repository.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { readScaffoldFile } from '../generate/read-answers.ts';
import { requireAnswers } from '../generate/require-answers.ts';
import type { Diagnosis } from '../inspect/diagnosis.ts';
import { kubernetesDiagnoses } from '../inspect/kubernetes.ts';
import { rootDiagnoses } from '../inspect/roots.ts';
import { type Needs, toolDiagnoses } from '../inspect/tools.ts';

/** `scaffold doctor`: what is missing on this machine and in this repository; exit 5 when it cannot be used as it is. */
export async function runDoctor({ flags }: Invocation, terminal: Terminal): Promise<number> {
  const dir = repositoryFolder(flags);
  const repository = answersOf(dir);
  const tools = await toolDiagnoses(needsOf(repository), dir);
  const diagnoses = [
    ...tools,
    ...(repository ? [...rootDiagnoses(dir, repository), ...kubernetesDiagnoses(repository, new Date())] : []),
  ];
  const failures = diagnoses.filter(({ level }) => level === 'failure').length;
  if (flags.json === true) terminal.print(JSON.stringify({ command: 'doctor', dir, diagnoses }, null, 2));
  else for (const diagnosis of diagnoses) terminal.print(line(diagnosis, terminal));
  if (!repository) terminal.note(`${dir} has no ${SCAFFOLD_FILE}: only tools were looked at`);
  return failures > 0 ? 5 : 0;
}

function answersOf(dir: string): Repository | undefined {
  const document = readScaffoldFile(dir);
  return document && requireAnswers([documentLayer(document)]).repository;
}

function needsOf(repository: Repository | undefined): Needs {
  if (!repository) return { binary: 'terraform', clouds: [] };
  return { binary: repository.terraform.binary, clouds: repository.environments.flatMap(cloudsOf) };
}

const SIGNS = { ok: ['✔', 'green'], warning: ['!', 'yellow'], failure: ['✖', 'red'] } as const;

function line({ level, subject, message, fix }: Diagnosis, terminal: Terminal): string {
  const [sign, color] = SIGNS[level];
  return `${terminal.paint(color, sign)} ${subject}: ${message}${fix ? `; ${fix}` : ''}`;
}
