import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, it, jest } from '@jest/globals';
import { run } from '../../src/run.ts';
import { repositoryRoot } from '../cases.ts';
import { ensureBuilt, example, scaffold, scratchFolder } from './bin.ts';
import { later } from './later-versions.ts';
import { rewritten, type Said, type Transcript, transcriptsIn } from './transcript.ts';

jest.setTimeout(120_000);
beforeAll(ensureBuilt);

// After a change of what is printed: UPDATE_TRANSCRIPTS=1 npm test -- test/cli/transcripts
const isUpdating = process.env.UPDATE_TRANSCRIPTS === '1';

it.each(['README.md', 'docs/upgrading.md'])('%s shows what the commands print', async document => {
  const file = join(repositoryRoot, document);
  const text = readFileSync(file, 'utf8');
  const shown = transcriptsIn(text);
  expect(shown.length).toBeGreaterThan(0);
  const real = await played(shown);
  if (isUpdating) writeFileSync(file, rewritten(text, real));
  else expect(real.flatMap(({ said }) => said)).toEqual(shown.flatMap(({ said }) => said));
});

/** The transcripts of a document, played one after the other in one repository of 0.1.0 by a made-up 0.2.0. */
async function played(transcripts: readonly Transcript[]): Promise<Transcript[]> {
  const home = scratchFolder();
  const folder = join(home, 'acme-platform');
  expect(
    (
      await scaffold([
        'new',
        folder,
        '--answers',
        example,
        '--set',
        'project.repository=https://github.com/acme/acme-platform',
      ])
    ).code,
  ).toBe(0);
  const path = binFolder(home);
  const real: Transcript[] = [];
  for (const transcript of transcripts) {
    const said: Said[] = [];
    for (const { command } of transcript.said) said.push({ command, output: await printed(command, folder, path) });
    real.push({ ...transcript, said });
  }
  return real;
}

function binFolder(home: string): string {
  const folder = join(home, 'bin');
  mkdirSync(folder);
  const command = later('0.2.0').map(word => `'${word}'`);
  writeFileSync(join(folder, 'scaffold'), `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`);
  chmodSync(join(folder, 'scaffold'), 0o755);
  return folder;
}

async function printed(command: string, folder: string, bin: string): Promise<string> {
  const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const { stdout } = await run('bash', ['-c', `${command} 2>&1`], { cwd: folder, env });
  return stdout === '' ? '' : `${stdout.replaceAll(folder, '~/acme-platform')}\n`;
}
