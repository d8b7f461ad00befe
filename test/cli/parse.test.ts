import { describe, expect, it } from '@jest/globals';
import { commands, flagsOf } from '../../src/cli/commands.ts';
import { errorJson, errorText } from '../../src/cli/error-report.ts';
import { help } from '../../src/cli/help.ts';
import { parseCommandLine } from '../../src/cli/parse.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { yoInvocation } from '../../src/cli/yeoman-flags.ts';
import { UserError } from '../../src/user-error.ts';

describe('a command line', () => {
  it.each<[string[], string, object]>([
    [[], 'new', {}],
    [['infra'], 'new', { positionals: ['infra'] }],
    [['new', 'infra', '--yes'], 'new', { positionals: ['infra'], flags: { yes: true } }],
    [['--yes', 'infra'], 'new', { positionals: ['infra'], flags: { yes: true } }],
    [['new', 'status'], 'new', { positionals: ['status'] }],
    [['./statsu'], 'new', { positionals: ['./statsu'] }],
    [['--set', 'a=1', '--set=b=2'], 'new', { flags: { set: ['a=1', 'b=2'] } }],
    [['--answers', '-'], 'new', { flags: { answers: '-' } }],
    [['status', '--check', '--json'], 'status', { flags: { check: true, json: true } }],
    [['diff', 'modules'], 'diff', { positionals: ['modules'] }],
    [['doctor', '--dir', 'x y'], 'doctor', { flags: { dir: 'x y' } }],
    [['--', '--odd'], 'new', { positionals: ['--odd'] }],
    [['env', 'list', '--json'], 'env list', { positionals: [], flags: { json: true } }],
    [['env', 'diff', 'dev', 'prod'], 'env diff', { positionals: ['dev', 'prod'] }],
    [['new', 'env'], 'new', { positionals: ['env'] }],
  ])('%j means %s', (argv, name, expected) => {
    const { command, invocation } = parseCommandLine(argv);
    expect(command.name).toBe(name);
    expect(invocation).toMatchObject(expected);
  });

  it.each([
    [['statsu'], 'did you mean scaffold status? For a new folder of that name: scaffold new statsu'],
    [['help'], 'did you mean scaffold --help?'],
    [['--projct', 'x'], 'scaffold new has no flag --projct; nothing was changed: did you mean --project?'],
    [['-h'], 'did you mean --help?'],
    [['-x'], 'see scaffold new --help'],
    [['status', '--git'], 'scaffold status has no flag --git'],
    [['schema', '--answers', 'x'], 'scaffold schema has no flag --answers'],
    [['--answers'], '--answers needs a value: --answers FILE'],
    [['--answers='], '--answers needs a value'],
    [['new', '--project', '--yes'], '--project needs a value'],
    [['--json=yes'], '--json takes no value'],
    [['--no-json'], 'has no flag --no-json'],
    [['new', 'a', 'b', 'c'], 'too many arguments for scaffold [new] [DIR]: b c'],
    [['doctor', 'x'], 'too many arguments for scaffold doctor: x'],
    [['diff', 'a', 'b'], 'too many arguments for scaffold diff [PATH]: b'],
    [
      ['env'],
      'scaffold env needs another word; nothing was changed: there are: scaffold env list, scaffold env add NAME',
    ],
    [['env', '--json'], 'scaffold env needs another word'],
    [['env', 'lst'], 'scaffold env has no command "lst"; nothing was changed: did you mean scaffold env list?'],
    [['env', 'list', 'x'], 'too many arguments for scaffold env list: x'],
    [['--json', 'env'], 'did you mean scaffold env?'],
  ])('%j is refused', (argv, message) => {
    const error = thrownBy(() => parseCommandLine(argv));
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain(message);
  });
});

function thrownBy(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what follows yo', () => {
  it.each<[string[], object]>([
    [['scaffold'], { positionals: [] }],
    [['scaffold:app', 'infra', '--git'], { positionals: ['infra'], flags: { git: true } }],
    [['scaffold', '--dry-run', 'infra'], { positionals: ['infra'], flags: { 'dry-run': true } }],
    [['--skip-install', 'scaffold', '--force'], { positionals: [] }],
  ])('%j is read like the bin reads it', (argv, expected) => {
    expect(yoInvocation(argv)).toMatchObject(expected);
  });

  it.each([[['scaffold', '--no-such']], [['scaffold', 'a', 'b']], [['scaffold', '--answers']], [['scaffold', '-x']]])(
    '%j is refused',
    argv => {
      expect(thrownBy(() => yoInvocation(argv)).exitCode).toBe(2);
    },
  );

  it('may name the generator by a path, which yo alone understands', () => {
    expect(yoInvocation(['./dist/generators/app', 'infra'])).toBeUndefined();
  });
});

describe('help', () => {
  it('names every command, every flag of new and every exit code', () => {
    const words = commands.flatMap(command => [command.usage, command.summary]);
    const flags = commands.filter(({ name }) => name === 'new').flatMap(flagsOf);
    for (const word of [...words, ...flags.map(({ name }) => `--${name}`)]) expect(help()).toContain(word);
    for (const code of [0, 1, 2, 3, 4, 5, 130]) expect(help()).toMatch(new RegExp(`Exit codes:.*\\b${code}\\b`));
  });

  it.each(commands.map(command => [command.name, command] as const))(
    'of %s names every flag it knows',
    (_, command) => {
      for (const { name, value } of flagsOf(command))
        expect(help(command)).toContain(`--${name}${value ? ` ${value}` : ''} `);
    },
  );

  it('fits a terminal of 120 columns', () => {
    expect(
      help()
        .split('\n')
        .filter(line => line.length > 120),
    ).toEqual([]);
  });
});

describe('colour', () => {
  const settings = { quiet: false, color: true, input: true, json: false };
  const painted = (env: NodeJS.ProcessEnv, color = true) =>
    createTerminal({ ...settings, color }, env).paint('red', 'x');

  it.each<[NodeJS.ProcessEnv, boolean]>([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '1', TERM: 'dumb' }, false],
    [{ NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
  ])('with %j: %s', (env, isColored) => {
    expect(painted(env)).toBe(isColored ? '\u001b[31mx\u001b[39m' : 'x');
  });

  it('is off with --no-color, whatever the environment says', () => {
    expect(painted({ FORCE_COLOR: '1' }, false)).toBe('x');
  });
});

describe('an error', () => {
  const paint = (_: string, text: string) => text;
  const problem = { path: 'network.nat', message: 'is wrong', file: 'a.yaml', line: 3, column: 7, hint: 'mend it' };
  const error = new UserError('the answers have a problem', { exitCode: 2, problems: [problem] });

  it('names file, line, column, answer, what is wrong and what to do', () => {
    expect(errorText(error, { paint })).toBe(
      'error: the answers have a problem\n  a.yaml:3:7 network.nat: is wrong; mend it',
    );
  });

  it.each([
    [2, 'bad input'],
    [3, 'refused'],
    [5, 'environment'],
    [130, 'interrupted'],
  ] as const)('with exit code %d is of the kind %j', (exitCode, kind) => {
    expect(errorJson(new UserError('x', { exitCode }))).toEqual({ error: { kind, message: 'x', problems: [] } });
  });

  it('of ours comes with its stack and a place to report it', () => {
    const text = errorText(new RangeError('boom'), { paint });
    expect(text).toMatch(
      /^This is a bug in generator-scaffold[\s\S]*RangeError: boom\n +at [\s\S]*\/issues\/new\?title=Crash/,
    );
    expect(errorJson(new RangeError('boom'))).toMatchObject({ error: { kind: 'bug' } });
  });
});
