import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { edit } from '../inspect/generated-folder.ts';
import { type Ended, ensureBuilt, example, scaffold, scratchFolder, treeOf } from './bin.ts';
import { GATEWAY, type LaterVersion, later, PURPOSE, RENAMED, SPLIT_MODULE } from './later-versions.ts';

jest.setTimeout(180_000);

let pattern: string;

beforeAll(async () => {
  ensureBuilt();
  pattern = join(scratchFolder(), 'acme');
  const made = await scaffold(['new', pattern, '--answers', example]);
  expect(made).toMatchObject({ code: 0 });
  edit(join(pattern, 'scaffold.yaml'), text => `${text}network:\n  # Ours.\n  natReason: It is cheap. # so far\n`);
  expect(await scaffold(['update'], { cwd: pattern })).toMatchObject({ code: 0 });
});

/** A repository that 0.1.0 made, and the bins of what comes later. */
function team() {
  const folder = join(scratchFolder(), 'acme');
  cpSync(pattern, folder, { recursive: true });
  const path = (name: string) => join(folder, name);
  return {
    folder,
    run: (version: LaterVersion, ...args: string[]): Promise<Ended> =>
      scaffold(args, { cwd: folder, command: later(version) }),
    read: (name: string) => readFileSync(path(name), 'utf8'),
    edit: (name: string, change: (text: string) => string) => edit(path(name), change),
    write: (name: string, text: string) => writeFileSync(path(name), text),
    sayPurpose: () => edit(path('scaffold.yaml'), text => text.replace('project:\n', `project:\n${PURPOSE}`)),
  };
}

const MOVED = `${SPLIT_MODULE}/moved.tf`;
const NAMES = ['this', 'public', 'main'];

function withoutMoved(folder: string): Record<string, string> {
  const { [MOVED]: moved, ...tree } = treeOf(folder);
  expect(moved).toBeDefined();
  return tree;
}

it('leads by every way to what the last version makes afresh, apart from where addresses went', async () => {
  const [stepwise, direct] = [team(), team()];
  expect(await stepwise.run('0.2.0', 'upgrade')).toMatchObject({ code: 0 });
  for (const place of [stepwise, direct]) place.sayPurpose();
  expect(await stepwise.run('0.3.0', 'upgrade')).toMatchObject({ code: 0 });
  const { code, err } = await direct.run('0.3.0', 'upgrade');
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(/0\.2\.0: [\s\S]*0\.3\.0: [\s\S]*scaffold undo/),
  });
  expect(treeOf(direct.folder)).toEqual(treeOf(stepwise.folder));

  const fresh = join(scratchFolder(), 'acme');
  const answers = join(direct.folder, 'scaffold.yaml');
  expect(await scaffold(['new', fresh, '--answers', answers], { command: later('0.3.0') })).toMatchObject({ code: 0 });
  expect(withoutMoved(direct.folder)).toEqual(treeOf(fresh));

  const again = await direct.run('0.3.0', 'upgrade', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ changes: [], conflicts: [], notes: [] });
  expect(treeOf(direct.folder)).toEqual(treeOf(stepwise.folder));
});

describe('what the team wrote', () => {
  const ownFile = `${SPLIT_MODULE}/own.tf`;
  const edited = () => {
    const place = team();
    place.edit(RENAMED[0], text => `${text}\nOur own words.\n`);
    place.edit(`${SPLIT_MODULE}/main.tf`, text =>
      text.replace(/(resource "aws_internet_gateway" "this" \{\n)/, '$1  # Ours.\n'),
    );
    place.write(ownFile, `# ${GATEWAY[0]}\noutput "gateway" {\n  value = ${GATEWAY[0]}.id\n}\n`);
    return place;
  };

  let place: ReturnType<typeof edited>;
  beforeAll(() => {
    place = edited();
  });

  it.each<[LaterVersion, number, string, readonly (string | undefined)[]]>([
    ['0.2.0', 1, 'natReason', GATEWAY.slice(0, 2)],
    ['0.3.0', 2, 'natExcuse', [GATEWAY[0], GATEWAY[1], GATEWAY[1], GATEWAY[2], 'aws_default_security_group.this']],
  ])('follows what was renamed up to %s, and --dry-run says so', async (...[version, step, answer, history]) => {
    const { read } = place;
    if (version === '0.3.0') place.sayPurpose();
    const { changes, notes } = await upgraded(version);
    expect(notes.at(-1)).toEqual({ version, text: expect.any(String) });
    expect(changes).toContainEqual({ path: RENAMED[step], was: RENAMED[step - 1], action: expect.any(String) });
    expect(read(RENAMED[step] ?? '')).toContain('Our own words.');
    expect(read(`${SPLIT_MODULE}/edge.tf`)).toContain(`"aws_internet_gateway" "${NAMES[step]}" {\n  # Ours.\n`);
    expect(read(ownFile)).toBe(`# ${GATEWAY[0]}\noutput "gateway" {\n  value = ${GATEWAY[step]}.id\n}\n`);
    expect(read(MOVED).match(/(?<=from = |to {3}= ).*/g)).toEqual(history);
    expect(read('scaffold.yaml')).toContain(`  # Ours.\n  ${answer}: It is cheap. # so far\n`);
  });

  async function upgraded(version: LaterVersion) {
    const dry = await place.run(version, 'upgrade', '--dry-run', '--json');
    const { code, out, err } = await place.run(version, 'upgrade', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).changes).toEqual(JSON.parse(dry.out).changes);
    return JSON.parse(out);
  }

  it('comes back with undo, renamed files and moved.tf as well', async () => {
    const { run, folder } = edited();
    const before = treeOf(folder);
    expect(await run('0.2.0', 'upgrade')).toMatchObject({ code: 0 });
    expect(await run('0.2.0', 'undo')).toMatchObject({ code: 0 });
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('answers that the last version wants otherwise', () => {
  it('are asked for by name, and nothing is written', async () => {
    const { run, folder } = team();
    const before = treeOf(folder);
    expect(await run('0.3.0', 'upgrade')).toMatchObject({
      code: 2,
      err: expect.stringContaining('project.purpose: is missing; add project.purpose, as project: { purpose: ... }'),
    });
    expect(treeOf(folder)).toEqual(before);
  });

  it('are refused under both names, with file and line', async () => {
    const { run, sayPurpose, edit: change } = team();
    sayPurpose();
    change('scaffold.yaml', text => `${text}  natExcuse: Another.\n`);
    expect(await run('0.3.0', 'upgrade')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/scaffold\.yaml:\d+:3 network\.natReason: is called network\.natExcuse now/),
    });
  });

  it('make other commands send to the upgrade first', async () => {
    const { run } = team();
    for (const command of [['update'], ['env', 'list'], ['env', 'add', 'staging', '--clouds', 'aws']]) {
      expect(await run('0.3.0', ...command)).toMatchObject({
        code: 3,
        err: expect.stringContaining('scaffold upgrade'),
      });
    }
    const status = await run('0.3.0', 'status', '--check');
    expect(status).toMatchObject({ code: 4, out: expect.stringContaining('scaffold upgrade') });
  });
});
