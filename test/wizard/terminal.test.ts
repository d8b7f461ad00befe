import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';
import { ensureBuilt, program, quietEnvironment, scaffold, scratchFolder } from '../cli/bin.ts';
import { findProgram } from '../terraform/harness/tools.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

const hasTerminal = process.platform !== 'win32' && findProgram('python3') !== undefined;
if (!hasTerminal)
  process.stderr.write('skipped: the wizard on a real terminal needs python3, not found on this machine\n');

const work = scratchFolder();
const drafts = join(work, 'state', 'generator-scaffold');
const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';
const CTRL_U = '\u0015';

type Typed = readonly (readonly [waitFor: string, keys: string])[];

/** What a person sees who types this at a real terminal. */
async function atTerminal(command: readonly string[], script: Typed, env: Record<string, string> = {}) {
  const order = {
    command,
    cwd: work,
    env: { ...quietEnvironment(), XDG_STATE_HOME: join(work, 'state'), ...env },
    script,
  };
  const { out, err } = await scaffold([], {
    command: ['python3', join(import.meta.dirname, 'terminal.py')],
    input: JSON.stringify(order),
  });
  if (out === '') throw new Error(err);
  return JSON.parse(out) as { code: number; screen: string };
}

const bin = (...args: string[]) => [process.execPath, program, ...args];

(hasTerminal ? describe : describe.skip)('on a real terminal', () => {
  it('a wrong name is corrected, Ctrl-C leaves nothing, the next run goes on, generates and commits', async () => {
    const stopped = await atTerminal(bin('new', 'infra'), [
      ['How do you want to start?', ENTER],
      ['Project name', `Acme_Platform${ENTER}`],
      ['lower-case letters', `${CTRL_U}acme${ENTER}`],
      ['Engine', ENTER],
      ['Environments', ENTER],
      ['Clouds', ENTER],
      ['AWS region', CTRL_C],
    ]);
    expect(stopped.code).toBe(130);
    expect(stopped.screen).toContain('interrupted; nothing was written. Run the same command again to go on');
    expect(existsSync(join(work, 'infra'))).toBe(false);
    expect(readdirSync(drafts)).toHaveLength(1);

    const finished = await atTerminal(bin('new', 'infra'), [
      ['An earlier run stopped', ENTER],
      ['❯ eu-west-1', 'us-east-1'],
      ['❯ us-east-1', ENTER],
      ['URL of the git repository', ENTER],
      ['Nothing is written yet', ENTER],
      ['Make it a git repository', ENTER],
    ]);
    expect(finished).toMatchObject({ code: 0, screen: expect.stringContaining('git: first commit made') });
    expect(finished.screen).toMatch(/project +acme +you[\s\S]*Next steps[\s\S]*Repeat without questions/);
    expect(readFileSync(join(work, 'infra', 'scaffold.yaml'), 'utf8')).toContain('us-east-1');
    expect(spawnSync('git', ['log', '--oneline'], { cwd: join(work, 'infra'), encoding: 'utf8' }).stdout).toMatch(
      /^\S+ Generate/,
    );
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('Ctrl-C at the very last question leaves nothing either, and the answers are kept', async () => {
    const { code, screen } = await atTerminal(
      bin(
        'new',
        'late',
        '--project',
        'late',
        '--engine',
        'terraform',
        '--environments',
        'dev',
        '--region',
        'aws=eu-west-1',
      ),
      [
        ['How do you want to start?', ENTER],
        ['URL of the git repository', ENTER],
        ['Nothing is written yet', ENTER],
        ['Make it a git repository', CTRL_C],
      ],
    );
    expect({ code, screen }).toEqual({ code: 130, screen: expect.stringContaining('nothing was written') });
    expect(existsSync(join(work, 'late'))).toBe(false);
  });

  it('asks on standard error: standard output may be a file', async () => {
    const { code } = await atTerminal(
      [
        'sh',
        '-c',
        '"$0" "$@" > out.txt',
        ...bin('new', 'piped', '--dry-run', '--project', 'piped', '--environments', 'dev', '--region', 'aws=eu-west-1'),
      ],
      [
        ['How do you want to start?', ENTER],
        ['Terragrunt (one unit per component)', DOWN + ENTER],
        ['URL of the git repository', ENTER],
        ['Nothing is written yet', ENTER],
      ],
    );
    expect(code).toBe(0);
    expect(readFileSync(join(work, 'out.txt'), 'utf8')).toMatch(/^create \.editorconfig\n[\s\S]*^create root\.hcl$/m);
  });

  it.each([
    ['in CI', { CI: '1' }, []],
    ['with --no-input', {}, ['--no-input']],
  ])('nobody is asked %s', async (_, env, args) => {
    const { code, screen } = await atTerminal(bin('new', 'silent', ...args), [], env as Record<string, string>);
    expect({ code, screen }).toEqual({ code: 2, screen: expect.stringContaining('answers are missing') });
  });

  it('yo asks the same questions', async () => {
    const yo = [process.execPath, join(repositoryRoot, 'node_modules', 'yo', 'lib', 'cli.js'), 'scaffold', 'by-yo'];
    const { code, screen } = await atTerminal(
      yo,
      [
        ['How do you want to start?', DOWN + DOWN + ENTER],
        ['Answers file', `nothing${ENTER}`],
        ['there is no such file', CTRL_C],
      ],
      { NODE_OPTIONS: '--import=data:text/javascript,process.getuid=()=>1000' },
    );
    expect({ code, screen }).toEqual({
      code: 130,
      screen: expect.stringContaining('interrupted; nothing was written'),
    });
    expect(existsSync(join(work, 'by-yo'))).toBe(false);
  });
});
