import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { copyTemplates, type Ended, run } from '../common/repository.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { findTerraform } from '../terraform/harness/tools.ts';
import type { StateCloud } from './proves-states.ts';

/** A store that is not there from the beginning, and that its maker cannot open at once. */
export interface StoreLife {
  readonly exists: () => boolean;
  readonly isOpen: () => boolean;
}

// The module of the cloud makes a bucket; here the cloud sees a file.
const Module = `resource "terraform_data" "this" {
  input = "store"

  provisioner "local-exec" {
    command = "touch $STORE"
  }
}
`;

/** ST-08: the first state makes its own store and moves there, and from then on everybody finds it there. */
export function provesBootstrap(name: 'azure' | 'gcp', start: (life: StoreLife) => Promise<StateCloud>): void {
  const root = `bootstrap/${name}/prod`;
  const home = scratchFolder();
  const store = join(home, 'store');
  let cloud: StateCloud;
  let refusals = 0;

  beforeAll(async () => {
    stubSleep(home);
    const isOpen = () => {
      refusals -= 1;
      return refusals < 0;
    };
    cloud = await start({ exists: () => existsSync(store), isOpen });
  });

  afterAll(() => cloud.stop());

  const clone = () => {
    const dir = join(scratchFolder(), 'check out');
    copyTemplates(dir);
    write(dir, 'project.mk', 'TF ?= terraform\n');
    write(dir, `modules/${name}/state/main.tf`, Module);
    write(dir, `${root}/main.tf`, `module "state" {\n  source = "../../../modules/${name}/state"\n}\n`);
    write(dir, `${root}/backend.tf`, cloud.backend);
    return dir;
  };
  const bootstrap = (dir: string): Promise<Ended> => {
    const PATH = [home, dirname(`${findTerraform()}`), process.env.PATH].join(':');
    return run(['make', 'bootstrap', 'yes=1'], dir, { ...cloud.owner, PATH, STORE: store });
  };
  const says = (text: string) => ({ code: 0, output: expect.stringContaining(text) });

  it('makes the store with a local state, waits until it opens, and moves the state there', async () => {
    const dir = clone();
    refusals = 2;
    const first = await bootstrap(dir);
    expect(first).toEqual(says('The state is in '));
    expect(first.output).toContain('Waiting until it can be used');
    expect(JSON.parse(`${cloud.state()}`)).toMatchObject({ resources: [{ module: 'module.state' }] });
    expect(cloud.isLocked()).toBe(false);
    expect(readdirSync(join(dir, root)).sort()).toEqual(['.terraform', 'backend.tf', 'main.tf', 'state-backup']);
    expect(await bootstrap(dir)).toEqual(says(`No changes: ${root} is bootstrapped`));
  });

  it('finds the state from another clone', async () => {
    const dir = clone();
    expect(await bootstrap(dir)).toEqual(says(`No changes: ${root} is bootstrapped`));
    expect(readdirSync(join(dir, root)).sort()).toEqual(['.terraform', 'backend.tf', 'main.tf']);
  });

  it('leaves a store without a state to whoever began it', async () => {
    const dir = clone();
    const other = cloud.backend.replaceAll('environments/', 'others/');
    write(dir, `${root}/backend.tf`, other);
    const refused = await bootstrap(dir);
    expect(refused).toEqual({ code: 2, output: expect.stringContaining(`exists, but holds no state of ${root}`) });
  });

  it('needs nothing else of the internet', () => {
    expect(cloud.refused).toEqual([]);
  });
}

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

// The script waits ten seconds between two looks.
function stubSleep(bin: string): void {
  writeFileSync(join(bin, 'sleep'), '#!/bin/sh\n');
  chmodSync(join(bin, 'sleep'), 0o755);
}
