import { cpSync } from 'node:fs';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { Answers } from './answers.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { type CommandLine, commandLine } from './command-line.ts';
import { devJourney } from './dev-journey.ts';
import { eksJourney } from './eks-journey.ts';
import { prodJourney } from './prod-journey.ts';
import { stagingJourney } from './staging-journey.ts';
import { type Workplace, workplace } from './workplace.ts';

/** One cloud, one generated repository, and all that was done there: the proofs look at it. */
export interface Run {
  readonly cloud: Cloud;
  readonly dev: Awaited<ReturnType<typeof devJourney>>;
  readonly staging: Awaited<ReturnType<typeof stagingJourney>>;
  readonly prod: Awaited<ReturnType<typeof prodJourney>>;
  readonly eks: Awaited<ReturnType<typeof eksJourney>>;
}

export interface Running {
  readonly run: Promise<Run>;
  readonly stop: () => Promise<void>;
}

export async function startRun(): Promise<Running> {
  const cloud = await startCloud();
  const place = await workplace(Answers);
  const small = commandLine(smallRoot());
  return {
    run: allOf(cloud, place, small),
    stop: () => {
      place.stop();
      small.stop();
      return cloud.stop();
    },
  };
}

function smallRoot(): string {
  const folder = scratchFolder();
  cpSync(new URL('eks/root', import.meta.url), folder, { recursive: true });
  return folder;
}

// Several people work at the same time: the AWS provider waits for more than half of it.
async function allOf(cloud: Cloud, place: Workplace, small: CommandLine): Promise<Run> {
  const [dev, staging, prod, eks] = await Promise.all([
    devJourney(cloud, place),
    stagingJourney(cloud, place),
    prodJourney(cloud, place),
    eksJourney(small, await cloud.credentials('222222222222', 'admin')),
  ]);
  return { cloud, dev, staging, prod, eks };
}
