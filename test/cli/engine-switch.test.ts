import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { edit } from '../inspect/generated-folder.ts';
import { type Ended, ensureBuilt, example, scaffold, scratchFolder, treeOf } from './bin.ts';

jest.setTimeout(60_000);

const work = scratchFolder();
const folders = { terraform: join(work, 'terraform'), terragrunt: join(work, 'terragrunt') } as const;

beforeAll(async () => {
  ensureBuilt();
  for (const [engine, folder] of Object.entries(folders)) {
    const { code } = await scaffold(['new', folder, '--answers', example, '--set', `engine=${engine}`]);
    expect(code).toBe(0);
  }
});

const Reason =
  'cannot be switched yet: .*states of their own.*every address in every state would change.*destroy everything';

function answer(folder: string, change: (text: string) => string): void {
  edit(join(folder, 'scaffold.yaml'), change);
}

/** The command in a folder, which must look the same afterwards. */
async function lookedAt(folder: string, ...args: string[]): Promise<Ended> {
  const before = treeOf(folder, { times: true });
  const ended = await scaffold(args, { cwd: folder });
  expect(treeOf(folder, { times: true })).toEqual(before);
  return ended;
}

describe.each([
  ['terraform', 'terragrunt'],
  ['terragrunt', 'terraform'],
] as const)('a repository made with %s whose answers say %s', (made, wanted) => {
  const folder = folders[made];
  const hint = `set "engine: ${made}" again, or generate a new repository in another folder and move the states there by hand`;
  const message = `is ${wanted}, and the repository was made with ${made}`;
  let line = 0;

  beforeAll(() => {
    answer(folder, text => text.replace(`engine: ${made}`, `engine: ${wanted}`));
    const lines = readFileSync(join(folder, 'scaffold.yaml'), 'utf8').split('\n');
    line = lines.findIndex(text => text.startsWith('engine:')) + 1;
    expect(line).toBeGreaterThan(1);
  });

  it.each([['status'], ['new . --answers scaffold.yaml']])(
    'is refused by %s, with the line and the way out',
    async command => {
      const { code, out, err } = await lookedAt(folder, ...command.split(' '), '--json');
      expect(code).toBe(3);
      expect(JSON.parse(out).error).toEqual({
        kind: 'refused',
        message: expect.stringMatching(new RegExp(`^the engine of \\S+ ${Reason}.*; nothing was changed$`)),
        problems: [{ path: 'engine', message, hint, file: 'scaffold.yaml', line, column: 1 }],
      });
      expect(err).toContain(`  scaffold.yaml:${line}:1 engine: ${message}; ${hint}\n`);
    },
  );

  it('is a failure for doctor, which looks at the files as what they are', async () => {
    const { code, out } = await lookedAt(folder, 'doctor', '--json');
    const { diagnoses } = JSON.parse(out);
    expect(code).toBe(5);
    expect(diagnoses).toContainEqual({
      level: 'failure',
      subject: `scaffold.yaml:${line}`,
      message: expect.stringMatching(new RegExp(`^engine ${message}; it ${Reason}`)),
      fix: hint,
    });
    const subjects = diagnoses.map(({ subject }: { subject: string }) => subject);
    expect(subjects.includes('terragrunt')).toBe(made === 'terragrunt');
  });

  it('is a warning of diff, which shows edits all the same', async () => {
    edit(join(folder, 'CODEOWNERS'), text => `${text}* @acme/platform\n`);
    const { code, out, err } = await lookedAt(folder, 'diff');
    expect(code).toBe(0);
    expect(out).toContain('\n+* @acme/platform');
    expect(err).toMatch(
      new RegExp(`^warning: scaffold\\.yaml:${line}: engine ${message}; it ${Reason}.*; set "engine:`),
    );
  });
});

describe('an engine', () => {
  const folder = folders.terragrunt;

  it('that a flag switches is refused, and the flag is named, also in the folder named like the project', async () => {
    const runs = [
      ['new', folder, '--engine', 'terraform'],
      ['new', '--answers', example, '--set', 'project.name=terragrunt', '--engine', 'terraform'],
    ];
    for (const { code, err } of await Promise.all(runs.map(args => scaffold(args, { cwd: work })))) {
      expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(Reason) });
      expect(err).toContain('engine: is terraform, and the repository was made with terragrunt (flag --engine); set');
    }
  });

  it('that is no longer answered is the default one, which may be a switch', async () => {
    answer(folder, text => text.replace(/^engine: .*\n/m, ''));
    const { code, err } = await lookedAt(folder, 'status', '--check');
    expect(code).toBe(3);
    expect(err).toMatch(
      /^ {2}scaffold\.yaml:\d+:\d+ engine: is terraform by default, and the repository was made with terragrunt; set "engine: terragrunt"/m,
    );
  });

  it('that stays is none, and who names none in a folder that is taken hears of that', async () => {
    answer(folder, text => `${text}engine: terragrunt\n`);
    const [status, again] = await Promise.all([
      lookedAt(folder, 'status', '--check'),
      scaffold(['new', folder, '--answers', example]),
    ]);
    expect(status).toMatchObject({ code: 0, out: expect.stringContaining('nothing is due') });
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining('is a generated repository already') });
  });

  it('in answers that cannot be read is no reason for diff to show nothing', async () => {
    answer(folder, () => 'a: [\n');
    expect(await lookedAt(folder, 'diff')).toMatchObject({
      code: 0,
      out: expect.stringContaining('+* @acme'),
      err: '',
    });
  });
});
