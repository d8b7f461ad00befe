import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Environment } from '../terraform/harness/environment.ts';
import type { Ran } from '../terraform/harness/terraform.ts';
import { type StateFolder, stateFolder } from './state-folder.ts';

/** A cloud as far as states are kept in it, and three who come with credentials. */
export interface StateCloud {
  readonly backend: string;
  /** The pipeline of the environment that the state belongs to. */
  readonly owner: Environment;
  /** The pipeline of another environment. */
  readonly stranger: Environment;
  /** The same, trying to become what only the owner may. */
  readonly impostor: Environment;
  readonly isLocked: () => boolean;
  readonly state: () => string | undefined;
  /** Hosts that were asked for besides. */
  readonly refused: readonly string[];
  readonly stop: () => void;
}

/** What the cloud says when somebody may not. */
export interface Refusals {
  readonly locked: string;
  readonly stranger: string;
  readonly impostor: string;
}

/** ST-04, ST-05: a state is where backend.tf says, one at a time changes it, and nobody else reads it. */
export function provesStates(start: () => Promise<StateCloud>, refusals: Refusals): void {
  let cloud: StateCloud;
  let folder: StateFolder;

  beforeAll(async () => {
    cloud = await start();
    folder = stateFolder(cloud.backend);
    expect(await folder.run(cloud.owner, 'init')).toMatchObject({ exitCode: 0 });
  });

  afterAll(() => cloud.stop());

  const apply = (serial: number) => folder.run(cloud.owner, 'apply', '-auto-approve', `-var=serial=${serial}`);

  it('is written where backend.tf says, and read again', async () => {
    expect(await apply(1)).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(`${cloud.state()}`)).toMatchObject({ outputs: { serial: { value: 1 } } });
    expect(cloud.isLocked()).toBe(false);
    expect(await folder.run(cloud.owner, 'plan', '-detailed-exitcode')).toMatchObject({ exitCode: 0 });
  });

  it('is changed by one at a time', async () => {
    folder.pause();
    const first = apply(2);
    await untilLocked(cloud);
    const second = await apply(3);
    folder.finish();
    expect(ending(second)).toEqual({ exitCode: 1, said: saying('Error acquiring the state lock', refusals.locked) });
    expect(await first).toMatchObject({ exitCode: 0 });
    expect(cloud.isLocked()).toBe(false);
    expect(JSON.parse(`${cloud.state()}`)).toMatchObject({ outputs: { serial: { value: 2 } } });
  });

  it('is unlocked by hand when somebody has died over it', async () => {
    folder.pause();
    await folder.killed(cloud.owner, () => untilLocked(cloud));
    folder.finish();
    const refused = ending(await apply(5));
    expect(refused).toEqual({ exitCode: 1, said: saying('Error acquiring the state lock', refusals.locked) });
    const [, id = ''] = /\bID: +(\S+)/.exec(refused.said) ?? [];
    expect(await folder.run(cloud.owner, 'force-unlock', '-force', id)).toMatchObject({ exitCode: 0 });
    expect(await apply(5)).toMatchObject({ exitCode: 0 });
  });

  it('is not read by the pipeline of another environment', async () => {
    const plan = await folder.run(cloud.stranger, 'plan');
    expect(ending(plan)).toEqual({ exitCode: 1, said: saying(refusals.stranger) });
  });

  it('is not read by a pipeline that names an identity which does not trust it', async () => {
    const plan = await folder.run(cloud.impostor, 'plan');
    expect(ending(plan)).toEqual({ exitCode: 1, said: saying(refusals.impostor) });
  });

  it('takes in the local state of a bootstrap', async () => {
    const other = stateFolder('');
    await other.run(cloud.owner, 'init');
    expect(await other.run(cloud.owner, 'apply', '-auto-approve', '-var=serial=7')).toMatchObject({ exitCode: 0 });
    other.write('backend.tf', cloud.backend);
    const moved = await other.run(cloud.owner, 'init', '-migrate-state', '-force-copy');
    expect(moved).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(`${cloud.state()}`)).toMatchObject({ outputs: { serial: { value: 7 } } });
    expect(await other.run(cloud.owner, 'plan', '-detailed-exitcode', '-var=serial=7')).toMatchObject({ exitCode: 0 });
  });

  it('needs nothing else of the internet', () => {
    expect(cloud.refused).toEqual([]);
  });
}

// Half a minute at most: whoever waits finds out by what follows.
async function untilLocked(cloud: StateCloud): Promise<void> {
  for (let tries = 0; tries < 300 && !cloud.isLocked(); tries += 1) await sleep(100);
}

// Terraform breaks its messages as wide as it likes.
function ending({ exitCode, stdout, stderr }: Ran) {
  return { exitCode, said: `${stdout}${stderr}`.replace(/[\s│╷╵]+/g, ' ') };
}

function saying(...texts: readonly string[]): unknown {
  return expect.stringMatching(new RegExp(texts.map(text => `(?=.*${text})`).join('')));
}
