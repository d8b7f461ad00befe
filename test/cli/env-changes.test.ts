import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';
import { edit } from '../inspect/generated-folder.ts';
import { type Ended, ensureBuilt, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(120_000);

const standard = join(repositoryRoot, 'examples', 'aws-standard.yaml');

beforeAll(() => ensureBuilt());

async function team() {
  const folder = join(scratchFolder(), 'acme');
  expect((await scaffold(['new', folder, '--answers', standard])).code).toBe(0);
  return {
    folder,
    run: (...args: string[]): Promise<Ended> => scaffold(args, { cwd: folder }),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    edit: (name: string, change: (text: string) => string) => edit(join(folder, name), change),
    has: (name: string) => existsSync(join(folder, name)),
    tree: () => treeOf(folder, { times: true }),
  };
}

function below(tree: Record<string, string>, folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => path.startsWith(folder)));
}

describe('scaffold env add, promote and remove', () => {
  it('add an environment beside the others, whose files nobody touches, and undo takes it back', async () => {
    const { run, read, edit: change, has, tree, folder } = await team();
    change('README.md', text => `${text}\nOurs.\n`);
    change('scaffold.yaml', text => text.replace('dev:', 'dev: # where we try things'));
    const before = tree();
    const pristine = treeOf(folder);
    const added = await run('env', 'add', 'qa', '--from', 'staging');
    expect({ code: added.code, err: added.err }).toEqual({ code: 0, err: expect.stringContaining('done.') });
    expect(has('environments/qa/aws/eu-west-1/network/main.tf')).toBe(true);
    expect(read('scaffold.yaml')).toContain('dev: # where we try things');
    expect(read('README.md')).toMatch(/\| qa \|[\s\S]*\nOurs\.\n$/);
    for (const name of ['dev', 'staging', 'prod']) {
      expect(below(tree(), `environments/${name}/`)).toEqual(below(before, `environments/${name}/`));
    }
    expect((await run('status', '--check')).code).toBe(0);
    expect((await run('undo')).code).toBe(0);
    expect(treeOf(folder)).toEqual(pristine);
  });

  it('promote carries an answer to the next environment', async () => {
    const { run, read, edit: change } = await team();
    change('scaffold.yaml', text =>
      text.replace('profile: dev\n', 'profile: dev\n    network:\n      nat: per-zone\n'),
    );
    expect((await run('update')).code).toBe(0);
    expect((await run('env', 'promote', 'dev', 'staging', 'network.nat')).code).toBe(0);
    expect(read('environments/staging/aws/eu-west-1/network/main.tf')).toMatch(/nat_gateways +_?= "per-zone"/);
  });

  it('remove says what to destroy first, and takes the files away only when that is done', async () => {
    const { run, has, tree } = await team();
    const before = tree();
    const refused = await run('env', 'remove', 'staging');
    expect(refused).toMatchObject({
      code: 3,
      out: expect.stringMatching(/1\. make destroy env=staging .*component=data/),
    });
    expect(tree()).toEqual(before);
    expect((await run('env', 'remove', 'staging', '--confirm-destroyed')).code).toBe(0);
    expect([has('environments/staging'), has('bootstrap/aws/staging'), has('environments/prod')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('what would change a state', () => {
  it('is an environment that was taken out of the answers by hand', async () => {
    const { run, edit: change, tree } = await team();
    change('scaffold.yaml', text =>
      text.replace(/^ {2}staging:\n(?: {4}.*\n)+/m, '').replace('promoteFrom: staging', 'promoteFrom: dev'),
    );
    const before = tree();
    const refused = await run('update');
    expect(refused).toMatchObject({
      code: 3,
      err: expect.stringContaining('bootstrap/aws/staging: the folder vanishes'),
    });
    expect(tree()).toEqual(before);
  });

  it('is refused with the address, and done when that is accepted', async () => {
    const { run, edit: change, tree, has } = await team();
    change('scaffold.yaml', text => text.replace(/^data:\n {2}enabled: true\n/m, ''));
    const before = tree();
    const refused = await run('update');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('states would change');
    expect(tree()).toEqual(before);
    const accepted = [...refused.err.matchAll(/--accept-state-change '([^']+)'/g)].flatMap(
      ([, address]) => address ?? [],
    );
    expect(accepted).toContain('environments/dev/aws/eu-west-1/data');
    const flags = accepted.flatMap(address => ['--accept-state-change', address]);
    expect((await run('update', ...flags)).code).toBe(0);
    expect(has('environments/dev/aws/eu-west-1/data/main.tf')).toBe(false);
  });
});
