import { BucketName } from '../../schema/scalars.ts';
import { type Allocator, createAllocator } from '../network/allocator.ts';
import { formatRange, knownRange, parseRange, type Range } from '../network/cidr.ts';
import { reservedRanges } from '../network/reserved.ts';
import type { Finding } from './finding.ts';
import type { Environment, Region, Repository } from './repository.ts';
import { shortName, stableHash } from './short-name.ts';
import type { Path } from './tree.ts';

/** A value that the tool chooses once; it is written into the answers file and never moves afterwards. */
export type Pick = { path: Path; value: string };

const BUCKET_MAX = 63;

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
  const given = repository.environments.flatMap(environment => environment.aws.regions).map(region => region.cidr);
  const taken = given.flatMap(cidr => (cidr === null ? [] : (parseRange(cidr) ?? [])));
  const allocator = createAllocator([...taken, ...reservedRanges.map(({ range }) => range)]);
  // Seeds first: a second region of an early environment must not take the block of a later one.
  const seeds = pickSeeds(repository, allocator);
  const picks: Pick[] = [];
  const findings: Finding[] = [];
  for (const { environment, region, path } of openRegions(repository)) {
    const prefix = environment.network.prefixLength;
    const block = seeds.get(region) ?? allocator.takeNext(prefix);
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

function pickSeeds(repository: Repository, allocator: Allocator): Map<Region, Range> {
  const seeds = new Map<Region, Range>();
  for (const [profile, seed] of Object.entries(SEED_BLOCKS)) {
    const environment = repository.environments.find(candidate => candidate.profile === profile);
    const region = environment?.aws.regions[0];
    if (!environment || !region || region.cidr !== null) continue;
    const block = allocator.takeAt(seed, environment.network.prefixLength);
    if (block) seeds.set(region, block);
  }
  return seeds;
}

function openRegions(repository: Repository): { environment: Environment; region: Region; path: Path }[] {
  return repository.environments.flatMap(environment =>
    environment.aws.regions
      .filter(region => region.cidr === null)
      .map(region => ({
        environment,
        region,
        path: ['environments', environment.name, 'aws', 'regions', region.name, 'cidr'],
      })),
  );
}

function pickNames(repository: Repository, environment: Environment): Pick[] {
  const { state, name } = environment;
  const region = state.aws.region ?? environment.aws.regions[0]?.name ?? '';
  const at = (key: string) => ['environments', name, 'state', 'aws', key];
  const picks: Pick[] = [];
  if (state.aws.bucket === null && state.create)
    picks.push({ path: at('bucket'), value: bucketName(repository, environment) });
  if (state.aws.table === null && state.create && state.locking !== 's3') {
    picks.push({ path: at('table'), value: `${repository.project.name}-${name}-tflock` });
  }
  if (state.aws.region === null) picks.push({ path: at('region'), value: region });
  return picks;
}

// Bucket names are global to AWS. The account makes them unique; until it is known, a hash stands in for it.
function bucketName({ project }: Repository, environment: Environment): string {
  const region = environment.state.aws.region ?? environment.aws.regions[0]?.name ?? '';
  const owner =
    environment.aws.account ?? stableHash([project.name, environment.name, region, project.repository].join('/'));
  const plain = `${project.name}-${environment.name}-tfstate-${owner}-${region}`;
  // A project may be called what AWS refuses at the start of a bucket name, such as "sthree".
  const names = [plain, `tf-${plain}`].map(name => shortName(name, BUCKET_MAX));
  return names.find(name => BucketName.safeParse(name).success) ?? plain;
}
