import { type Cloud, cloudNames, clouds } from '../../schema/clouds.ts';
import type { CheckedAnswers } from '../answers/answers.ts';
import { type Environment, isOn } from '../answers/repository.ts';
import { sourcedAnswers } from '../answers/sources.ts';
import { hasCiRoles } from '../compose/bootstrap.ts';
import { addressPlan } from './address-plan.ts';

type Row = readonly [setting: string, value: string, source: string];

/** The review: one row per decision, with the source of each value, and the networks of each cloud beneath its name. */
export function reviewTable(answers: CheckedAnswers, files: number): string {
  const sources = new Map(sourcedAnswers(answers).map(({ path, source }) => [path, source]));
  const source = (path: string) => sources.get(path) ?? 'default';
  const { project, engine, environments } = answers.repository;
  const present = clouds.filter(cloud => environments.some(environment => isOn(environment, cloud)));
  const rows: Row[] = [
    ['project', project.name, source('project.name')],
    ['engine', engine, source('engine')],
    ...present.flatMap(cloud => cloudRows(environments, cloud, source)),
    ['CI roles', hasCiRoles(answers.repository) ? (project.repository ?? '') : 'none', source('project.repository')],
  ];
  const plan = present.length > 1 ? aligned(planRows(environments)) : [];
  return [...aligned(rows), ...plan, `${files} files`].join('\n');
}

// With one cloud its rows above say the same.
function planRows(environments: readonly Environment[]): Row[] {
  return [['addresses', '', ''], ...addressPlan(environments).map(({ cidr, owner }): Row => [cidr, owner, ''])];
}

type SourceOf = (path: string) => string;

function cloudRows(environments: readonly Environment[], cloud: Cloud, source: SourceOf): Row[] {
  const own = environments.filter(environment => isOn(environment, cloud));
  const [first] = own;
  return [
    [cloudNames[cloud], '', ''],
    ...own.flatMap(environment => environmentRows(environment, cloud, source)),
    ['state', STATE_TEXTS[cloud](own), source(`environments.${first?.name}.state.${cloud}.region`)],
  ];
}

function environmentRows(environment: Environment, cloud: Cloud, source: SourceOf): Row[] {
  const at = `environments.${environment.name}`;
  return environment[cloud].regions.map(region => [
    environment.name,
    [
      region.name,
      region.cidr ?? '',
      ...(region.podCidr === null ? [] : [`pods ${region.podCidr}`]),
      `${region.zones.length} zones`,
      `NAT ${environment.network.nat}`,
      ...(environment.protected ? ['protected'] : []),
    ].join(' · '),
    source(`${at}.${cloud}.regions.${region.name}.cidr`),
  ]);
}

const STATE_TEXTS: Readonly<Record<Cloud, (environments: readonly Environment[]) => string>> = {
  aws: environments => {
    const locking = [...new Set(environments.map(({ state }) => state.locking))].join(', ');
    return `S3 with KMS, lock in ${locking}, ${created(environments)} buckets created`;
  },
  azure: environments => `Blob Storage with our key, lock by lease, ${created(environments)} accounts created`,
  gcp: environments => `Cloud Storage with our key, lock beside the state, ${created(environments)} buckets created`,
};

function created(environments: readonly Environment[]): string {
  return `${environments.filter(({ state }) => state.create).length} of ${environments.length}`;
}

function aligned(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map(row => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([setting, value, source]) =>
    `  ${setting.padEnd(first)}  ${value.padEnd(second)}  ${source}`.trimEnd(),
  );
}
