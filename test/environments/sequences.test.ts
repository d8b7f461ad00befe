import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from '../../src/answers/answers.ts';
import { parseDocument } from '../../src/answers/document.ts';
import { documentLayer } from '../../src/answers/layer.ts';
import { type Environment, type Repository, regionsOf } from '../../src/answers/repository.ts';
import { addEnvironment } from '../../src/environments/add.ts';
import { promoteEnvironment } from '../../src/environments/promote.ts';
import { removeEnvironment } from '../../src/environments/remove.ts';
import { overlaps, parseRange } from '../../src/network/cidr.ts';
import { UserError } from '../../src/user-error.ts';
import { textOf } from './three.ts';

jest.setTimeout(300_000);

// npm run prove:environments plays a thousand.
const RUNS = Number(process.env.SCAFFOLD_PROOF ?? 200);

const START = `# Everything about the platform.
project: { name: 'acme' } # short

environments:
  # about dev: break it, fix it
  dev:
    profile: dev # of dev
    aws: { account: "111111111111", regions: { eu-west-1: {} } }
    nodes: { workload: { max: 7 } }
    cluster: { version: "1.36" }
  # about staging, line 1
  # about staging, line 2
  staging:
    profile: "staging" # of staging
    aws:
        regions:
            eu-west-1: {} # of staging
    cluster: # of staging
        version: '1.35'

  # ---- production below ----

  # about prod
  prod:
    profile: prod   # of prod
    gcp: { project: acme-prod-1, regions: { europe-west1: {} } }
    azure: { regions: { westeurope: {} } }
    tags:
      extra: { of: "prod" } # of prod

# after all environments
cluster:
  version: "1.35"
`;

const names = ['dev', 'staging', 'prod', 'qa', 'uat', 'live', 'sandbox'];
const name = fc.constantFrom(...names);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    name,
    from: fc.option(name, { nil: undefined }),
    profile: fc.constantFrom(undefined, 'dev', 'staging', 'prod'),
    clouds: fc.option(fc.subarray(['aws', 'azure', 'gcp'], { minLength: 1 }), { nil: undefined, freq: 3 }),
    sets: fc.subarray(['nodes.workload.max=9', 'promoteFrom=null', 'network.prefixLength=18', 'tags.extra.of=added']),
  }),
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({
    kind: fc.constant('promote' as const),
    name,
    to: name,
    paths: fc.subarray(['nodes.workload.max', 'data.backup', 'tags', 'cluster.logRetentionDays'], { minLength: 1 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;

const PLACES = ['aws=eu-west-1', 'azure=westeurope', 'gcp=europe-west1'];
const read = (text: string) => parseDocument(text, 'scaffold.yaml');

/** The new text; undefined where the step is refused, which leaves everything as it is. */
function take(text: string, wish: Step): string | undefined {
  const document = read(text);
  try {
    if (wish.kind === 'remove') return textOf(removeEnvironment(document, wish.name));
    if (wish.kind === 'promote')
      return textOf(promoteEnvironment(document, { from: wish.name, to: wish.to }, wish.paths));
    const regions = PLACES.filter(place => wish.clouds?.includes(place.split('=')[0] ?? ''));
    return textOf(addEnvironment(document, wish.name, { ...wish, regions }));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function repositoryOf(text: string): Repository {
  const result = checkAnswers([documentLayer(read(text))]);
  if (!('answers' in result)) throw new Error(`refused: ${JSON.stringify(result.findings)}\n${text}`);
  return result.answers.repository;
}

const rangesIn = ({ environments }: Repository) =>
  environments.flatMap(environment =>
    regionsOf(environment).flatMap(({ region }) =>
      [region.cidr, region.podCidr].flatMap(cidr => parseRange(cidr ?? '') ?? []),
    ),
  );

/** The answers of each environment; who promotes from whom depends on the others. */
const environmentsIn = ({ environments }: Repository) =>
  new Map(environments.map(environment => [environment.name, { ...environment, promoteFrom: null }]));

/** Where an environment is and where its states are: what a promotion may not carry. */
function placesOf({ aws, azure, gcp, state }: Environment) {
  const regions = (some: typeof aws.regions) => some.map(({ name: region, cidr, podCidr }) => [region, cidr, podCidr]);
  return { aws: regions(aws.regions), azure: regions(azure.regions), gcp: regions(gcp.regions), state };
}

const storesIn = ({ environments }: Repository) =>
  environments.flatMap(({ state: { aws, azure, gcp } }) =>
    [aws.bucket, azure.storageAccount, azure.vault, gcp.bucket].filter(store => store !== null),
  );

const commentsNotOf = (text: string, gone: string) =>
  text
    .split('\n')
    .flatMap(line => line.match(/#.*/)?.[0] ?? [])
    .filter(comment => !new RegExp(`(of|about) ${gone}\\b`).test(comment));

/** What one step may not do; `was` and `is` are what it found and what it left. */
function expectSound(was: Sound, is: Sound, wish: Step): void {
  const ranges = rangesIn(is.repository);
  expect(ranges.some((range, index) => ranges.slice(0, index).some(other => overlaps(other, range)))).toBe(false);
  expect(new Set(storesIn(is.repository)).size).toBe(storesIn(is.repository).length);
  const later = environmentsIn(is.repository);
  for (const [own, environment] of environmentsIn(was.repository)) expectKept(environment, later.get(own), wish);
  const gone = wish.kind === 'remove' ? wish.name : 'nobody';
  expect(commentsNotOf(is.text, gone)).toEqual(commentsNotOf(was.text, gone));
}

type Sound = { text: string; repository: Repository };

function expectKept(environment: Environment, later: Environment | undefined, wish: Step): void {
  const isTarget = environment.name === (wish.kind === 'promote' ? wish.to : wish.name);
  if (isTarget && wish.kind === 'remove') expect(later).toBeUndefined();
  else if (isTarget) expect(placesOf(later ?? environment)).toEqual(placesOf(environment));
  else expect(later).toEqual(environment);
}

const done: Record<Step['kind'], number> = { add: 0, remove: 0, promote: 0 };

it(`${RUNS} sequences of steps keep ranges apart, states where they are, and every comment`, () => {
  const start = { text: START, repository: repositoryOf(START) };
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), steps => {
      let now: Sound = start;
      for (const wish of steps) {
        const text = take(now.text, wish);
        if (text === undefined) continue;
        const next = { text, repository: repositoryOf(text) };
        expectSound(now, next, wish);
        done[wish.kind] += 1;
        now = next;
      }
      expect(steps.reduce((text, wish) => take(text, wish) ?? text, START)).toBe(now.text);
    }),
    { numRuns: RUNS, seed: 7 },
  );
  // Many steps of chance are refused; enough of each kind have to be done for this to say anything.
  for (const count of Object.values(done)) expect(count).toBeGreaterThan(RUNS / 20);
  process.stdout.write(`${JSON.stringify(done)} steps were done\n`);
});
