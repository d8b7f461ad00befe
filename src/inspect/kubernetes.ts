import type { Cloud } from '../../schema/clouds.ts';
import { calendarOf, kubernetesNames, offeredVersions } from '../../schema/kubernetes-calendar.ts';
import { cloudsOf, type Repository } from '../answers/repository.ts';
import type { Diagnosis } from './diagnosis.ts';

const DAY = 86_400_000;
/** Long enough to try the next minor in every environment before the last one arrives. */
const WARN_DAYS = 90;

/** Clusters of one version on one cloud. */
type Running = { version: string; cloud: Cloud; names: readonly string[] };

/** How long each cloud still supports the Kubernetes version of each environment (GE-10), seen on the day `today`. */
export function kubernetesDiagnoses(repository: Repository, today: Date): Diagnosis[] {
  return runningIn(repository).map(running => diagnosis(running, today));
}

function runningIn({ environments }: Repository): Running[] {
  const versions = [...new Set(environments.map(({ cluster }) => cluster.version))].sort();
  return versions.flatMap(version => {
    const own = environments.filter(({ cluster }) => cluster.version === version);
    return [...new Set(own.flatMap(cloudsOf))].map(cloud => {
      const names = own.filter(environment => cloudsOf(environment).includes(cloud)).map(({ name }) => name);
      return { version, cloud, names };
    });
  });
}

function diagnosis({ version, cloud, names }: Running, today: Date): Diagnosis {
  const subject = `Kubernetes ${version}`;
  const by = kubernetesNames[cloud];
  const end = calendarOf(cloud).get(version)?.end ?? '';
  // The last day counts as a whole.
  const left = Math.ceil((Date.parse(end) + DAY - today.getTime()) / DAY);
  const where = names.join(', ');
  if (left > WARN_DAYS) return { level: 'ok', subject, message: `supported by ${by} until ${end} (${where})` };
  const message =
    left > 0
      ? `standard support of ${by} ends on ${end}, in ${left} days (${where})`
      : `standard support of ${by} ended on ${end} (${where})`;
  return { level: left > 0 ? 'warning' : 'failure', subject, message, fix: nextStep(version, cloud) };
}

function nextStep(version: string, cloud: Cloud): string {
  const newer = offeredVersions([cloud]).filter(offered => offered.localeCompare(version, 'en', { numeric: true }) > 0);
  const next = newer.at(-1);
  if (next === undefined) return 'bring a newer generator, which knows later versions';
  return `raise cluster.version to "${next}", in the first environment of the order of promotion first`;
}
