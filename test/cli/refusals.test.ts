import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { main } from '../../src/cli/main.ts';
import { ensureBuilt, example, program, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

const work = scratchFolder();

function folderWith(name: string, files: Record<string, string>, { git = false } = {}): string {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  if (git) expect(spawnSync('git', ['init', '--quiet', folder]).status).toBe(0);
  return folder;
}

async function refused(name: string, files: Record<string, string>, { git = false } = {}) {
  const folder = folderWith(name, files, { git });
  const before = treeOf(folder, { times: true });
  const { code, out, err } = await scaffold(['new', folder, '--answers', example, '--json']);
  expect(treeOf(folder, { times: true })).toEqual(before);
  const { error } = JSON.parse(out);
  expect(err).toContain(`error: ${error.message}`);
  return { code, ...error };
}

describe('a target that is taken', () => {
  it('by other files is refused', async () => {
    const { code, kind, message } = await refused('taken', { 'a.txt': '', 'b.txt': '' });
    expect({ code, kind }).toEqual({ code: 3, kind: 'refused' });
    expect(message).toMatch(/taken is not empty \(a\.txt, b\.txt\); nothing was changed\./);
  });

  it('by files of the same names in a git repository is refused, and they are named', async () => {
    const { code, problems } = await refused('named', { 'README.md': 'mine', docs: 'a file', x: '' }, { git: true });
    expect(code).toBe(3);
    expect(problems).toEqual([
      { path: 'README.md', message: 'is there already', hint: 'move it away' },
      { path: 'docs', message: 'is there already', hint: 'move it away' },
    ]);
  });

  it('by a generated repository is refused', async () => {
    const { code, message } = await refused('again', { 'scaffold.yaml': '' }, { git: true });
    expect({ code, message }).toMatchObject({
      code: 3,
      message: expect.stringContaining('is a generated repository already'),
    });
  });

  it('by a file called .scaffold is refused', async () => {
    expect((await refused('odd', { '.scaffold': '' })).code).toBe(3);
  });

  it('by a file is refused', async () => {
    const { code, err } = await scaffold(['new', example, '--answers', example]);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining('is a file, not a folder; nothing was changed'),
    });
  });
});

describe('an environment that is not fit ends with 5 and leaves nothing', () => {
  // Root may write everywhere, so there the run is somebody else's; process.getuid may be overruled (.npmrc).
  const isRoot = process.platform !== 'win32' && process.geteuid?.() === 0;
  const uid = isRoot ? { uid: 65_534 } : {};
  const canRun = !isRoot || spawnSync(process.execPath, [program, '--version'], uid).status === 0;
  const describeUnlessRoot = process.platform === 'win32' || !canRun ? it.skip : it;
  if (!canRun)
    process.stderr.write('skipped: permissions mean nothing to root, and nobody else can read this checkout\n');

  describeUnlessRoot.each([
    ['that may not be written', 0o555],
    ['that may not be read', 0o000],
  ])('a folder %s', async (name, mode) => {
    chmodSync(work, 0o755);
    const folder = folderWith(name, {});
    chmodSync(folder, mode);
    const env = { HOME: folder, XDG_STATE_HOME: folder };
    const { code, err } = await scaffold(['new', folder, '--answers', example], { ...uid, env, cwd: work });
    chmodSync(folder, 0o755);
    expect({ code, err }).toEqual({ code: 5, err: expect.stringMatching(/EACCES[\s\S]*permission/) });
    expect(treeOf(folder)).toEqual({});
  });

  it('a path through a file', async () => {
    const { code, err } = await scaffold(['new', join(example, 'below'), '--answers', example]);
    expect({ code, err }).toEqual({ code: 5, err: expect.stringContaining('nothing was changed') });
  });

  const full = existsSync('/dev/full') ? it : it.skip;
  full('standard output on a full disk', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" schema > /dev/full`, process.execPath, program], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 5, stderr: '' });
  });

  full('but not a reader that has seen enough', () => {
    const script = '{ "$0" "$1" schema; echo "code $?" >&2; } | true';
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, program], { encoding: 'utf8' });
    expect(stderr).toBe('code 0\n');
  });
});

describe('bad answers end with 2 and leave nothing', () => {
  const file = join(work, 'bad.yaml');
  writeFileSync(
    file,
    `project: { name: Acme_Platform }
clutser: {}
environments:
  dev: { profile: dev, aws: { regions: { eu-wst-1: {} } } }
  prod: { profile: prod, promoteFrom: dev, aws: { regions: { eu-west-1: { cidr: 10.1.0.5/16 } } } }
`,
  );

  it('and all of them are told at once, each with its place', async () => {
    const { code, err } = await scaffold(['new', 'x', '--answers', file], { cwd: work });
    expect(code).toBe(2);
    for (const place of ['1:12 project.name', '2:1 clutser', '4:42 environments.dev', '5:75 environments.prod']) {
      expect(err).toContain(`${file}:${place}`);
    }
    expect(existsSync(join(work, 'x'))).toBe(false);
  });

  it('in JSON too', async () => {
    const { out } = await scaffold(['new', 'x', '--answers', file, '--json'], { cwd: work });
    const { error } = JSON.parse(out);
    expect(error.kind).toBe('bad input');
    expect(error.problems).toHaveLength(4);
    for (const problem of error.problems) {
      expect(problem).toMatchObject({ file, line: expect.any(Number), column: expect.any(Number) });
    }
  });

  it.each([
    [['--answers', 'nothing.yaml'], 'the answers file nothing.yaml cannot be read'],
    [['--clouds', 'aws,gpc'], 'gpc: the clouds are: aws, azure, gcp'],
    [['--region', 'eu-west-1'], 'write CLOUD=REGION'],
    [['--set', 'network'], 'write PATH=VALUE'],
    [['--set', 'network.nat=['], '--set network.nat'],
    [['--set', 'network.nat=sinlge', '--yes'], 'did you mean single?'],
    [['a', '--dir', 'b'], 'two folders'],
    [[''], 'the folder is an empty word'],
    [['--json', '--no-such'], 'no flag --no-such'],
  ])('%j', async (args, message) => {
    const texts: unknown[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation(text => texts.push(text) > 0);
    }
    const code = await main(['new', ...args]);
    jest.restoreAllMocks();
    expect({ code, text: texts.join('') }).toEqual({ code: 2, text: expect.stringContaining(message) });
    expect(texts.join('')).not.toMatch(/^ +at /m);
  });

  it('an error of the command line is JSON as well', async () => {
    const { out } = await scaffold(['status', '--json', '--no-such']);
    expect(JSON.parse(out)).toMatchObject({ error: { kind: 'bad input', problems: [] } });
  });
});

it('the answers file of the example is left as it was', () => {
  expect(readFileSync(example, 'utf8')).toContain('acme-platform');
});
