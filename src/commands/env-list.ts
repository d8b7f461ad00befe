import type { Cloud } from '../../schema/clouds.ts';
import { cloudsOf, type Environment, type Repository, regionsOf } from '../answers/repository.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { requireRepositoryAnswers } from '../generate/read-answers.ts';
import { fileStates } from '../inspect/repository-state.ts';

type Range = { cloud: Cloud; region: string; cidr: string | null; podCidr: string | null };

/** One environment as `env list` shows it; ids that were not answered are null. */
type Row = {
  name: string;
  profile: string;
  clouds: readonly Cloud[];
  regions: readonly string[];
  accounts: Partial<Record<Cloud, string | null>>;
  protected: boolean;
  promoteFrom: string | null;
  ranges: readonly Range[];
  editedFiles: number;
};

/** `scaffold env list`: the environments of a repository, where each is, and how many of its files the team edited. */
export async function runEnvList({ flags }: Invocation, terminal: Terminal): Promise<number> {
  const dir = repositoryFolder(flags);
  const rows = rowsOf(dir, requireRepositoryAnswers(dir).repository);
  if (flags.json === true) terminal.print(JSON.stringify({ command: 'env list', dir, environments: rows }, null, 2));
  else terminal.print(table(rows));
  return 0;
}

function rowsOf(dir: string, { environments }: Repository): Row[] {
  const edited = fileStates(dir).filter(({ state }) => state === 'edited');
  return environments.map(environment => ({
    name: environment.name,
    profile: environment.profile,
    clouds: cloudsOf(environment),
    regions: regionsOf(environment).map(({ region }) => region.name),
    accounts: Object.fromEntries(cloudsOf(environment).map(cloud => [cloud, accountOn(environment, cloud)])),
    protected: environment.protected,
    promoteFrom: environment.promoteFrom,
    ranges: rangesOf(environment),
    editedFiles: edited.filter(({ file }) => file.unit === `env-${environment.name}`).length,
  }));
}

function accountOn({ aws, azure, gcp }: Environment, cloud: Cloud): string | null {
  return { aws: aws.account, azure: azure.subscription, gcp: gcp.project }[cloud];
}

function rangesOf(environment: Environment): Range[] {
  return regionsOf(environment).map(({ cloud, region }) => ({
    cloud,
    region: region.name,
    cidr: region.cidr,
    podCidr: region.podCidr,
  }));
}

const HEADINGS = ['environment', 'profile', 'where', 'account', 'range', 'promotes from', 'protected', 'edited files'];

// One line for each region: the first has what is said of the environment as a whole.
function table(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.flatMap(lines)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map(line => line[column]?.length ?? 0)));
  return cells
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function lines(row: Row): string[][] {
  return row.ranges.map(({ cloud, region, cidr, podCidr }, index) => {
    const isFirst = index === 0;
    const place = [`${cloud} ${region}`, row.accounts[cloud] ?? 'not given', [cidr, podCidr].filter(Boolean).join(' ')];
    if (!isFirst) return ['', '', ...place, '', '', ''];
    const last = [row.promoteFrom ?? '-', row.protected ? 'yes' : 'no', String(row.editedFiles)];
    return [row.name, row.profile, ...place, ...last];
  });
}
