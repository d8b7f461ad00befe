import type { CheckedAnswers } from '../answers/answers.ts';
import type { Environment } from '../answers/repository.ts';
import { sourcedAnswers } from '../answers/sources.ts';
import { hasCiRoles } from '../compose/bootstrap.ts';

type Row = readonly [setting: string, value: string, source: string];

/** The review: one row per decision, with the source of each value. */
export function reviewTable(answers: CheckedAnswers, files: number): string {
  const sources = new Map(sourcedAnswers(answers).map(({ path, source }) => [path, source]));
  const source = (path: string) => sources.get(path) ?? 'default';
  const { project, engine, environments } = answers.repository;
  const rows: Row[] = [
    ['project', project.name, source('project.name')],
    ['engine', engine, source('engine')],
    ...environments.flatMap(environment => environmentRows(environment, source)),
    ['state', stateText(environments), source(`environments.${environments[0]?.name}.state.locking`)],
    ['CI roles', hasCiRoles(answers.repository) ? (project.repository ?? '') : 'none', source('project.repository')],
  ];
  return [...aligned(rows), `${files} files`].join('\n');
}

function environmentRows(environment: Environment, source: (path: string) => string): Row[] {
  const at = `environments.${environment.name}`;
  return environment.aws.regions.map(region => [
    environment.name,
    [
      region.name,
      region.cidr ?? '',
      `${region.zones.length} zones`,
      `NAT ${environment.network.nat}`,
      ...(environment.protected ? ['protected'] : []),
    ].join(' · '),
    source(`${at}.aws.regions.${region.name}.cidr`),
  ]);
}

function stateText(environments: readonly Environment[]): string {
  const locking = [...new Set(environments.map(({ state }) => state.locking))].join(', ');
  const created = environments.filter(({ state }) => state.create).length;
  return `S3 with KMS, lock in ${locking}, ${created} of ${environments.length} buckets created`;
}

function aligned(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map(row => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([setting, value, source]) => `  ${setting.padEnd(first)}  ${value.padEnd(second)}  ${source}`);
}
