import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ensureBuilt, example, program, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(60_000);

const work = scratchFolder();
const first = join(work, 'my infra');
let said = '';
beforeAll(async () => {
  ensureBuilt();
  const { code, out, err } = await scaffold(['new', 'my infra', '--answers', example], { cwd: work });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  said = err;
});

describe('scaffold new', () => {
  it('says what it did and numbers what comes next, ready to paste', () => {
    expect(said).toMatch(
      /^(?:warning: .*\n)*✔ \d+ files created in .*my infra\n\nNext steps\n {2}1\. cd 'my infra'\n {2}2\. /,
    );
    expect(said).toContain('make bootstrap env=dev cloud=aws');
    expect(said).toContain('make plan env=dev component=network');
  });

  it('makes the same tree again from the command that it prints', async () => {
    const [, command = ''] = /Repeat without questions: npx generator-scaffold@\S+ (.*)/.exec(said) ?? [];
    const words = command.replace('OTHER-FOLDER', 'again').match(/'[^']*'\S*|\S+/g) ?? [];
    const { code } = await scaffold(
      words.map(word => word.replaceAll("'", '')),
      { cwd: work },
    );
    expect(code).toBe(0);
    expect(treeOf(join(work, 'again'))).toEqual(treeOf(first));
  });

  it('prints under --dry-run the paths that a real run makes, and touches nothing', async () => {
    const before = treeOf(work, { times: true });
    const dry = await scaffold(['new', 'dry', '--answers', example, '--dry-run'], { cwd: work });
    expect(dry.code).toBe(0);
    expect(dry.out.trimEnd().split('\n')).toEqual(
      Object.keys(treeOf(first))
        .sort()
        .map(path => `create ${path}`),
    );
    expect(dry.err).toMatch(/\d+ files would be created in .*dry; nothing was written\./);
    expect(treeOf(work, { times: true })).toEqual(before);
    expect(existsSync(join(work, 'dry'))).toBe(false);
  });

  it.each([[[]], [['--dry-run']]])('prints under --json %j one document of the contract', async more => {
    const { code, out } = await scaffold(['new', `json${more.length}`, '--answers', example, '--json', ...more], {
      cwd: work,
    });
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual([
      'command',
      'version',
      'dir',
      'changes',
      'conflicts',
      'warnings',
      'nextSteps',
    ]);
    expect(document).toMatchObject({ command: 'new', dir: join(work, `json${more.length}`), conflicts: [] });
    const paths = document.changes.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(Object.keys(treeOf(first)).sort());
    expect(new Set(document.changes.map(({ action }: { action: string }) => action))).toEqual(new Set(['create']));
  });

  it('takes the answers from flags, from variables or from standard input alike', async () => {
    const text =
      'project: { name: acme }\nenvironments: { dev: { profile: dev, aws: { regions: { us-east-1: {} } } } }';
    const flags = ['--project', 'acme', '--environments', 'dev', '--region', 'aws=us-east-1'];
    const env = { SCAFFOLD_PROJECT: 'acme', SCAFFOLD_ENVIRONMENTS: 'dev', SCAFFOLD_REGION: 'aws=us-east-1' };
    const runs = await Promise.all([
      scaffold(['new', 'by-flags', '--no-input', ...flags], { cwd: work }),
      scaffold(['new', 'by-variables', '--no-input'], { cwd: work, env }),
      scaffold(['new', 'by-input', '--answers', '-'], { cwd: work, input: text }),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const trees = ['by-flags', 'by-variables', 'by-input'].map(folder => treeOf(join(work, folder)));
    expect(trees[1]).toEqual(trees[0]);
    const { 'scaffold.yaml': _, ...rest } = trees[0] ?? {};
    expect(trees[2]).toMatchObject(rest);
  });

  const itOnPosix = process.platform === 'win32' ? it.skip : it;
  itOnPosix('waits for the answers when who writes them takes a while', async () => {
    const slowly = ['sh', '-c', '{ sleep 1; cat "$0"; } | "$@"', example, process.execPath, program];
    const { code, err } = await scaffold(['new', 'slow', '--answers', '-', '--dry-run'], {
      cwd: work,
      command: slowly,
    });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('nothing was written') });
  });

  it('goes by flag, then variable, then file', async () => {
    const nameWith = async (args: string[], env: Record<string, string>) => {
      const { out } = await scaffold(['answers', '--answers', example, '--json', ...args], { env });
      return JSON.parse(out).answers.find(({ path }: { path: string }) => path === 'project.name');
    };
    const env = { SCAFFOLD_PROJECT: 'variable' };
    expect(
      await Promise.all([
        nameWith([], {}),
        nameWith([], env),
        nameWith(['--project', 'flag'], env),
        nameWith(['--project', 'flag', '--set', 'project.name=assigned'], env),
      ]),
    ).toMatchObject([
      { value: 'acme-platform', source: expect.stringMatching(/aws-minimal\.yaml:\d+$/) },
      { value: 'variable', source: 'SCAFFOLD_PROJECT' },
      { value: 'flag', source: 'flag --project' },
      { value: 'assigned', source: 'flag --set project.name' },
    ]);
  });

  it('takes a default for everything under --yes, and the folder for the name', async () => {
    const { code } = await scaffold(['new', 'tidy-name', '--yes'], { cwd: work });
    expect(code).toBe(0);
    expect(readFileSync(join(work, 'tidy-name', 'scaffold.yaml'), 'utf8')).toMatch(
      /name: tidy-name[\s\S]*dev:[\s\S]*prod:/,
    );
  });

  it('works in a git repository, keeps what is there and commits under --git', async () => {
    const folder = join(work, 'cloned');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const env = { ...process.env, GIT_CONFIG_GLOBAL: join(work, 'none') };
    expect(spawnSync('git', ['init', '--quiet', folder], { env }).status).toBe(0);
    const { code, err } = await scaffold(['new', 'cloned', '--answers', example, '--git'], { cwd: work });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('git: first commit made') });
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    const { stdout } = spawnSync('git', ['log', '--format=%s'], { cwd: folder, encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const { stdout: rest } = spawnSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' });
    expect(rest.trim()).toBe('?? notes.txt');
  });

  it('says by its exit code that the commit that was asked for could not be made', async () => {
    const nobody = { GIT_CONFIG_GLOBAL: join(work, 'none'), GIT_CONFIG_NOSYSTEM: '1', HOME: work, EMAIL: '' };
    const env = { ...nobody, GIT_AUTHOR_NAME: '', GIT_COMMITTER_NAME: '' };
    const { code, err } = await scaffold(['new', 'uncommitted', '--answers', example, '--git'], { cwd: work, env });
    expect({ code, err }).toEqual({ code: 5, err: expect.stringContaining('the first commit was not made') });
    expect(existsSync(join(work, 'uncommitted', 'Makefile'))).toBe(true);
  });

  it('leaves git alone unless it is told otherwise', () => {
    expect(existsSync(join(first, '.git'))).toBe(false);
  });

  it('lets one of two runs into a new folder win; the other refuses', async () => {
    const run = () => scaffold(['new', 'race', '--answers', example], { cwd: work });
    const codes = (await Promise.all([run(), run()])).map(({ code }) => code);
    expect(codes.sort()).toEqual([0, 3]);
    const { 'scaffold.yaml': __, ...tree } = treeOf(join(work, 'race'));
    const { 'scaffold.yaml': ___, ...expected } = treeOf(first);
    expect(tree).toEqual(expected);
  });

  it('does not mind a state folder that cannot be written', async () => {
    const env = { XDG_STATE_HOME: join(example, 'below a file') };
    expect((await scaffold(['new', 'stateless', '--answers', example], { cwd: work, env })).code).toBe(0);
  });

  it('says of a variable that it nearly knows', async () => {
    const { err } = await scaffold(['answers', '--answers', example], { env: { SCAFFOLD_PROJCT: 'x' } });
    expect(err).toMatch(/^warning: SCAFFOLD_PROJCT is not read; did you mean SCAFFOLD_PROJECT\?\n/);
  });
});
