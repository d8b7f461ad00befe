import { eksCalendar, offeredVersions } from '../../schema/kubernetes-calendar.ts';
import type { Repository } from '../answers/repository.ts';
import type { Diagnosis } from './diagnosis.ts';

const DAY = 86_400_000;
/** Long enough to try the next minor in every environment before the last one arrives. */
const WARN_DAYS = 90;

/** How long EKS still supports the Kubernetes version of each environment (GE-10), seen on the day `today`. */
export function kubernetesDiagnoses({ environments }: Repository, today: Date): Diagnosis[] {
  const versions = [...new Set(environments.map(({ cluster }) => cluster.version))].sort();
  return versions.map(version => {
    const names = environments.filter(({ cluster }) => cluster.version === version).map(({ name }) => name);
    return diagnosis(version, names, today);
  });
}

function diagnosis(version: string, names: readonly string[], today: Date): Diagnosis {
  const subject = `Kubernetes ${version}`;
  const end = eksCalendar().get(version)?.end ?? '';
  // The last day counts as a whole.
  const left = Math.ceil((Date.parse(end) + DAY - today.getTime()) / DAY);
  const where = names.join(', ');
  if (left > WARN_DAYS) return { level: 'ok', subject, message: `supported by EKS until ${end} (${where})` };
  const message =
    left > 0
      ? `standard support of EKS ends on ${end}, in ${left} days (${where})`
      : `standard support of EKS ended on ${end} (${where})`;
  return { level: left > 0 ? 'warning' : 'failure', subject, message, fix: nextStep(version) };
}

function nextStep(version: string): string {
  const newer = offeredVersions().filter(offered => offered.localeCompare(version, 'en', { numeric: true }) > 0);
  const next = newer.at(-1);
  if (next === undefined) return 'bring a newer generator, which knows later versions';
  return `raise cluster.version to "${next}", in the first environment of the order of promotion first`;
}
