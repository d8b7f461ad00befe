import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { edit } from '../inspect/generated-folder.ts';
import { type Ended, ensureBuilt, example, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(60_000);

const Root = 'environments/dev/aws/eu-west-1';

beforeAll(() => ensureBuilt());

/** A repository of a team, and what it types there. */
async function team() {
  const folder = join(scratchFolder(), 'acme');
  expect((await scaffold(['new', folder, '--answers', example])).code).toBe(0);
  const path = (name: string) => join(folder, name);
  return {
    folder,
    run: (...args: string[]): Promise<Ended> => scaffold(args, { cwd: folder }),
    read: (name: string) => readFileSync(path(name), 'utf8'),
    edit: (name: string, change: (text: string) => string) => edit(path(name), change),
    remove: (name: string) => rmSync(path(name)),
    exists: (name: string) => existsSync(path(name)),
    path,
    tree: () => treeOf(folder, { times: true }),
  };
}

const sets = (name: string, value: string) => (text: string) =>
  text.replace(/^environments:/m, `${name}:\n  ${value}\nenvironments:`);

describe('scaffold update', () => {
  it('does nothing where nothing changed, and says so', async () => {
    const { run, tree } = await team();
    const before = tree();
    const { code, err } = await run('update');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('is up to date; nothing was changed.') });
    expect(tree()).toEqual(before);
  });

  it('follows an answer and keeps what the team wrote beside it', async () => {
    const { run, read, edit: change, remove, exists, path } = await team();
    change(`${Root}/network/main.tf`, text => text.replace('module "network" {', '# Ours.\nmodule "network" {'));
    change('README.md', text => `${text}\nOur own words.\n`);
    writeFileSync(path('own.tf'), '# ours\n');
    remove('docs/clusters.md');
    change('scaffold.yaml', sets('network', 'flowLogs: true # we want them'));
    const { code, err } = await run('update');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('scaffold undo puts it back') });
    expect(read(`${Root}/network/main.tf`)).toContain('# Ours.\nmodule "network" {');
    expect(read(`${Root}/network/main.tf`)).toContain('retention_days');
    expect(read('README.md')).toContain('Our own words.');
    expect(read('scaffold.yaml')).toContain('flowLogs: true # we want them');
    expect([exists('docs/clusters.md'), exists('own.tf')]).toEqual([false, true]);
    const again = await run('update');
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('is up to date') });
    expect((await run('status', '--check')).code).toBe(0);
  });

  it('shows under --dry-run what a run does, and writes nothing', async () => {
    const { run, edit: change, tree } = await team();
    change('scaffold.yaml', sets('network', 'flowLogs: true'));
    const before = tree();
    const dry = await run('update', '--dry-run', '--check', '--json');
    expect(dry.code).toBe(4);
    expect(tree()).toEqual(before);
    const real = await run('update', '--json');
    expect(JSON.parse(real.out).changes).toEqual(JSON.parse(dry.out).changes);
    expect(JSON.parse(dry.out).changes).toContainEqual({ path: `${Root}/network/main.tf`, action: 'update' });
  });

  it('brings a deleted file back when it is asked for', async () => {
    const { run, remove, exists } = await team();
    remove('docs/clusters.md');
    expect((await run('update')).code).toBe(0);
    expect(exists('docs/clusters.md')).toBe(false);
    const unknown = await run('update', '--restore', 'docs/cluster.md');
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('docs/cluster.md: is not generated here') });
    expect((await run('update', '--restore', 'docs/clusters.md')).code).toBe(0);
    expect(exists('docs/clusters.md')).toBe(true);
  });

  it('keeps line ends and the executable bit of the team', async () => {
    const { run, read, edit: change, path } = await team();
    change(`${Root}/network/main.tf`, text => text.replaceAll('\n', '\r\n'));
    change('scaffold.yaml', sets('network', 'flowLogs: true'));
    expect((await run('update')).code).toBe(0);
    expect(read(`${Root}/network/main.tf`)).toMatch(/retention_days/);
    expect(read(`${Root}/network/main.tf`).replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(path('scripts/doctor.sh')).mode & 0o111).not.toBe(0);
  });
});

describe('an answer that changes what the team changed', () => {
  const conflict = async () => {
    const place = await team();
    place.edit(`${Root}/network/main.tf`, text =>
      text.replace('nat_gateways      = "single"', 'nat_gateways      = "none"'),
    );
    place.edit('scaffold.yaml', sets('network', 'nat: per-zone'));
    return place;
  };

  it('is refused with both values, and nothing is written', async () => {
    const { run, tree } = await conflict();
    const before = tree();
    const { code, err } = await run('update');
    expect(code).toBe(3);
    expect(err).toContain(`conflict in ${Root}/network/main.tf, `);
    expect(err).toMatch(/yours +\| .*"none"/);
    expect(err).toMatch(/new +\| .*"per-zone"/);
    expect(err).toContain('nothing was written, because of the conflicts');
    expect(tree()).toEqual(before);
  });

  it.each([
    ['ours', '"none"'],
    ['theirs', '"per-zone"'],
  ])('takes %s when it is told to', async (choice, value) => {
    const { run, read } = await conflict();
    expect((await run('update', '--on-conflict', choice)).code).toBe(0);
    expect(read(`${Root}/network/main.tf`)).toContain(`nat_gateways      = ${value}`);
    expect((await run('update')).err).toContain('is up to date');
  });

  it('is marked in the file, stays open until it is resolved, and then is settled', async () => {
    const { run, read, edit: change } = await conflict();
    expect((await run('update', '--on-conflict', 'markers')).code).toBe(3);
    expect(read(`${Root}/network/main.tf`)).toMatch(
      /<{7} yours\n.*none.*\n\|{7} .*\n.*single.*\n={7}\n.*per-zone.*\n>{7} /,
    );
    const again = await run('update');
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining('conflicts of an earlier run') });
    expect(await run('update', '--continue')).toMatchObject({
      code: 3,
      err: expect.stringContaining('still holds conflict markers'),
    });
    change(`${Root}/network/main.tf`, text => text.replace(/<{7}[\s\S]*?={7}\n([\s\S]*?)>{7}.*\n/, '$1'));
    expect((await run('update', '--continue')).code).toBe(0);
    expect((await run('update')).err).toContain('is up to date');
  });

  it('goes away with --abort, and is no longer there to be aborted', async () => {
    const { run, folder } = await conflict();
    const before = treeOf(folder);
    expect((await run('update', '--on-conflict', 'markers')).code).toBe(3);
    expect((await run('update', '--abort')).code).toBe(0);
    expect(treeOf(folder)).toEqual(before);
    expect(await run('update', '--abort')).toMatchObject({
      code: 3,
      err: expect.stringContaining('has no open conflicts'),
    });
  });

  it('lies beside the file with sidecar, which goes on working', async () => {
    const { run, read, exists } = await conflict();
    expect((await run('update', '--on-conflict', 'sidecar')).code).toBe(3);
    expect(read(`${Root}/network/main.tf`)).toContain('"none"');
    expect(read(`.scaffold/incoming/${Root}/network/main.tf`)).toContain('>>>>>>>');
    expect((await run('update', '--continue')).code).toBe(0);
    expect(exists(`.scaffold/incoming/${Root}/network/main.tf`)).toBe(false);
  });

  it('is no choice when it is misspelt', async () => {
    const { run } = await conflict();
    expect(await run('update', '--on-conflict', 'mine')).toMatchObject({
      code: 2,
      err: expect.stringContaining('markers, sidecar, ours, theirs'),
    });
  });
});
