import { afterAll, beforeAll } from '@jest/globals';
import { describeWith } from '../terraform/harness/describe-with.ts';
import { provesBootstrap } from './proofs/bootstrap.ts';
import { provesComponents } from './proofs/components.ts';
import { provesEks } from './proofs/eks.ts';
import { provesLocks } from './proofs/locks.ts';
import { type Run, type Running, startRun } from './run.ts';

describeWith(['terraform', 'AWS provider mirror', 'moto_server'], 'a generated AWS repository, really applied', () => {
  let running: Running | undefined;
  let run: Run;

  beforeAll(async () => {
    running = await startRun();
    run = await running.run;
  }, 900_000);

  afterAll(() => running?.stop());

  const done = () => run;
  provesBootstrap(done);
  provesLocks(done);
  provesComponents(done);
  provesEks(done);
});
