import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { runDiff } from '../../src/commands/diff.ts';
import { runDoctor } from '../../src/commands/doctor.ts';
import { runStatus } from '../../src/commands/status.ts';
import { runUpdate } from '../../src/commands/update.ts';
import { edit, generatedFolder } from '../inspect/generated-folder.ts';
import { conflicting, lockOf, made, NETWORK, runHere } from './changed-repository.ts';

jest.setTimeout(60_000);

const FOLDER = 'environments/dev/aws/eu-west-1/network';

describe('a conflict in a file that the team added', () => {
  const moved = () => {
    const folder = generatedFolder();
    conflicting(folder);
    const text = readFileSync(join(folder, NETWORK), 'utf8');
    writeFileSync(join(folder, FOLDER, 'ours.tf'), text);
    writeFileSync(join(folder, NETWORK), '# Everything is in ours.tf.\n');
    return folder;
  };

  it('is recorded in the unit of its folder, known to status, diff and doctor, and refused until it is resolved', async () => {
    const folder = moved();
    const path = `${FOLDER}/ours.tf`;
    expect((await runHere(runUpdate, folder, { flags: { 'on-conflict': 'markers' } })).code).toBe(3);
    expect(lockOf(folder, 'env-dev').pending).toEqual([path]);
    const again = await runHere(runUpdate, folder);
    expect(again).toMatchObject({ code: 3, notes: expect.stringContaining(path) });
    const status = await runHere(runStatus, folder, { flags: { check: true } });
    expect(status).toMatchObject({
      code: 4,
      out: expect.stringMatching(new RegExp(`conflict ${path}\n[\\s\\S]*due: ${path} holds conflict markers`)),
    });
    expect((await runHere(runDiff, folder)).notes).toContain(`warning: ${path} holds conflict markers`);
    const doctor = await runHere(runDoctor, folder);
    expect(doctor).toMatchObject({ code: 5, out: expect.stringContaining(`✖ ${path}: holds conflict markers`) });
    edit(join(folder, path), text => text.replace(/<{7}[\s\S]*?={7}\n([\s\S]*?)>{7}.*\n/, '$1'));
    expect((await runHere(runDoctor, folder)).out).toContain(`! ${path}: was left with a conflict`);
    expect((await runHere(runUpdate, folder, { flags: { continue: true } })).code).toBe(0);
    expect((await runHere(runStatus, folder, { flags: { check: true } })).code).toBe(0);
  });
});

describe('what lies beside a file', () => {
  it('is known to status and doctor, while somebody waits for it and afterwards', async () => {
    const folder = generatedFolder();
    conflicting(folder);
    expect((await runHere(runUpdate, folder, { flags: { 'on-conflict': 'sidecar' } })).code).toBe(3);
    const status = await runHere(runStatus, folder, { flags: { json: true } });
    expect(JSON.parse(status.out)).toMatchObject({
      conflicts: [NETWORK],
      incoming: [`.scaffold/incoming/${NETWORK}`],
      due: [
        {
          what: `${NETWORK} was left with a conflict`,
          next: expect.stringContaining(`compare it with .scaffold/incoming/${NETWORK}`),
        },
      ],
    });
    const kept = readFileSync(join(folder, '.scaffold/incoming', NETWORK));
    expect((await runHere(runUpdate, folder, { flags: { continue: true } })).code).toBe(0);
    expect(existsSync(join(folder, '.scaffold/incoming', NETWORK))).toBe(false);
    mkdirSync(join(folder, '.scaffold/incoming'), { recursive: true });
    writeFileSync(join(folder, '.scaffold/incoming/main.tf'), kept);
    const left = '.scaffold/incoming/main.tf';
    expect((await runHere(runStatus, folder)).out).toContain(
      `due: ${left} is of a conflict that is not open any more; delete it`,
    );
    expect((await runHere(runDoctor, folder)).out).toContain(`! ${left}: is of a conflict`);
  });
});

describe('a repository of other templates', () => {
  it.each([
    ['0.0.1', 'scaffold upgrade'],
    ['99.0.0', 'npx generator-scaffold@99.0.0'],
  ])('of %s is due for %s', async (version, next) => {
    const folder = generatedFolder();
    made(folder, version, {});
    const { code, out } = await runHere(runStatus, folder, { flags: { check: true } });
    expect({ code, out }).toEqual({ code: 4, out: expect.stringContaining(next) });
    expect(out.includes('; scaffold upgrade')).toBe(next === 'scaffold upgrade');
  });
});
