import type { Cloud } from '../../schema/clouds.ts';
import { type Allocator, createAllocator } from '../network/allocator.ts';
import { formatRange, knownRange, parseRange, type Range } from '../network/cidr.ts';
import { AKS_RANGE, reservedRanges } from '../network/reserved.ts';
import type { Finding } from './finding.ts';
import { cloudsOf, type Environment, isOn, type Region, type Repository, regionsOf } from './repository.ts';
import { stateAccount, stateBucket, stateGcsBucket, stateVault } from './state-names.ts';
import type { Path } from './tree.ts';

/** A value that the tool chooses once; it is written into the answers file and never moves afterwards. */
export type Pick = { path: Path; value: string };

/** GKE gives each node a /24 of the range of pods, so that 256 nodes fit. */
const POD_PREFIX = 16;

const CONTAINER = 'tfstate';

// Ruling 11: the first environment of each profile, in the primary region of the first cloud.
const SEED_BLOCKS: Record<Environment['profile'], Range> = {
  prod: knownRange('10.1.0.0/16'),
  dev: knownRange('10.0.0.0/16'),
  staging: knownRange('10.2.0.0/16'),
};

/** Chooses every range and name that nobody gave. Findings say where address space has ended. */
export function pick(repository: Repository): { picks: Pick[]; findings: Finding[] } {
  const ranges = pickRanges(repository);
  const names = repository.environments.flatMap(environment => pickNames(repository, environment));
  return { picks: [...ranges.picks, ...names], findings: ranges.findings };
}

function pickRanges(repository: Repository): { picks: Pick[]; findings: Finding[] } {
  const regions = repository.environments.flatMap(regionsOf).map(({ region }) => region);
  const given = regions.flatMap(({ cidr, podCidr }) => [cidr, podCidr]);
  const taken = [...given, ...repository.environments.flatMap(clusterRanges)].flatMap(cidr =>
    cidr === null ? [] : (parseRange(cidr) ?? []),
  );
  const allocator = createAllocator([...taken, ...reservedRanges.map(({ range }) => range)]);
  // Seeds first: a second region of an early environment must not take the block of a later one.
  const seeds = pickSeeds(repository, allocator);
  const picks: Pick[] = [];
  const findings: Finding[] = [];
  for (const { region, path, prefix } of openRanges(repository)) {
    const block = (path.at(-1) === 'cidr' ? seeds.get(region) : undefined) ?? allocator.takeNext(prefix);
    if (block) picks.push({ path, value: formatRange(block) });
    else
      findings.push({
        path,
        message: `no /${prefix} is free any more`,
        hint: 'ask for smaller blocks with network.prefixLength, or give ranges',
      });
  }
  return { picks, findings };
}

// A cluster answers these addresses itself, so that a network may not have them.
function clusterRanges(environment: Environment): string[] {
  const { podCidr, serviceCidr } = environment.network;
  return isOn(environment, 'azure') ? [serviceCidr, podCidr, formatRange(AKS_RANGE.range)] : [serviceCidr];
}

function pickSeeds(repository: Repository, allocator: Allocator): Map<Region, Range> {
  const seeds = new Map<Region, Range>();
  for (const [profile, seed] of Object.entries(SEED_BLOCKS)) {
    const environment = repository.environments.find(candidate => candidate.profile === profile);
    const region = environment && regionsOf(environment)[0]?.region;
    if (!environment || !region || region.cidr !== null) continue;
    const block = allocator.takeAt(seed, environment.network.prefixLength);
    if (block) seeds.set(region, block);
  }
  return seeds;
}

type OpenRange = { region: Region; path: Path; prefix: number };

// Networks before the pods of any of them: what is next to each other then belongs together.
function openRanges({ environments }: Repository): OpenRange[] {
  const all = environments.flatMap(environment =>
    regionsOf(environment).map(({ cloud, region }) => ({
      region,
      cloud,
      at: ['environments', environment.name, cloud, 'regions', region.name],
      prefix: environment.network.prefixLength,
    })),
  );
  return [
    ...all
      .filter(({ region }) => region.cidr === null)
      .map(({ region, at, prefix }) => ({ region, path: [...at, 'cidr'], prefix })),
    ...all
      .filter(({ cloud, region }) => cloud === 'gcp' && region.podCidr === null)
      .map(({ region, at }) => ({ region, path: [...at, 'podCidr'], prefix: POD_PREFIX })),
  ];
}

function pickNames(repository: Repository, environment: Environment): Pick[] {
  return cloudsOf(environment).flatMap(cloud => {
    const given: Readonly<Record<string, unknown>> = environment.state[cloud];
    return Object.entries(namesOf(repository, environment, cloud))
      .filter(([key]) => given[key] === null)
      .map(([key, value]) => ({ path: ['environments', environment.name, 'state', cloud, key], value }));
  });
}

/** The names of a store; of one that exists only the region is ours to choose. */
function namesOf({ project }: Repository, environment: Environment, cloud: Cloud): Record<string, string> {
  const { state, name } = environment;
  const region = state[cloud].region ?? environment[cloud].regions[0]?.name ?? '';
  const owner = { project, environment, region };
  if (!state.create) return { region };
  if (cloud === 'gcp') return { bucket: stateGcsBucket(owner), region };
  if (cloud === 'azure') {
    const resourceGroup = `${project.name}-${name}-state`;
    return {
      resourceGroup,
      storageAccount: stateAccount(owner),
      container: CONTAINER,
      vault: stateVault(owner),
      region,
    };
  }
  const table = state.locking === 's3' ? {} : { table: `${project.name}-${name}-tflock` };
  return { bucket: stateBucket(owner), ...table, region };
}
