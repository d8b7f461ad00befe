import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { prBody } from '../../src/commands/pr-body.ts';
import { runUpdate, runUpgrade } from '../../src/commands/update.ts';
import type { UpdateReport } from '../../src/commands/update-report.ts';
import { packageVersion } from '../../src/package-root.ts';
import type { Step } from '../../src/upgrade/plan.ts';
import { treeOf } from '../cli/bin.ts';
import { edit, emptyFolder, generatedFolder } from '../inspect/generated-folder.ts';
import { conflicting, made, NETWORK, runHere } from './changed-repository.ts';

jest.setTimeout(60_000);

function replacing(): string {
  const folder = generatedFolder();
  edit(join(folder, 'scaffold.yaml'), text => text.replace('10.0.0.0/16', '10.1.0.0/16'));
  return folder;
}

describe('--dry-run of what would be refused', () => {
  it.each([
    [{}, 0],
    [{ check: true }, 3],
  ])('shows the whole plan and what stands against it, with %o', async (flags, wanted) => {
    const folder = replacing();
    const before = treeOf(folder, { times: true });
    const { code, out, notes } = await runHere(runUpdate, folder, { flags: { 'dry-run': true, ...flags } });
    expect({ code, out }).toEqual({ code: wanted, out: expect.stringContaining(`update   ${NETWORK}`) });
    expect(notes).toMatch(
      /a run would be refused: states would change[^;]*\n {2}environments\/dev\/[^;]*; if that is meant: --accept/,
    );
    expect(treeOf(folder, { times: true })).toEqual(before);
    expect(await runHere(runUpdate, folder)).toMatchObject({
      code: 3,
      out: '',
      notes: expect.stringContaining('nothing was changed'),
    });
  });

  it('has the same under --json, with what accepts it', async () => {
    const { out } = await runHere(runUpdate, replacing(), { flags: { 'dry-run': true, json: true } });
    const { changes, objections } = JSON.parse(out);
    expect(changes).toContainEqual({ path: NETWORK, action: 'update' });
    expect(objections).toContainEqual({
      path: expect.any(String),
      message: expect.any(String),
      hint: expect.stringContaining('--accept-state-change'),
    });
  });
});

describe('--pr-body', () => {
  it('says what was done, for whom nobody has to run anything', async () => {
    const folder = generatedFolder();
    made(folder, '0.0.9', { 'README.md': text => `# Older\n${text}`, 'docs/clusters.md': text => `# Older\n${text}` });
    rmSync(join(folder, 'docs/clusters.md'));
    conflicting(folder);
    const file = join(emptyFolder(), 'body.md');
    const flags = { 'on-conflict': 'markers', 'pr-body': file };
    expect(await runHere(runUpgrade, folder, { flags })).toMatchObject({ code: 3 });
    const body = readFileSync(file, 'utf8');
    expect(body.startsWith(`# Upgrade the templates of scaffold from \`0.0.9\` to \`${packageVersion()}\`\n`)).toBe(
      true,
    );
    expect(body).toMatch(/## Updated \(\d+\)\n\n(?:- `.*`\n)*- `README\.md`\n/);
    expect(body).toContain('## Deleted by the team, and kept so (1)\n\n- `docs/clusters.md` was deleted by the team');
    expect(body).toMatch(
      /### `environments.*main\.tf`: `module\.network\.nat_gateways`\n\nBoth are in the file[^`]*```\n.*"none"\n```\n\nNew:\n\n```\n.*"per-zone"\n```/,
    );
    expect(body).toMatch(/## Left to do \(1\)\n\n- \[ \] resolve environments/);
  });

  it('says what was accepted, and under --dry-run what is planned', async () => {
    const folder = replacing();
    const objected = JSON.parse(
      (await runHere(runUpdate, folder, { flags: { 'dry-run': true, json: true } })).out,
    ).objections;
    const accepted = objected.map(({ hint }: { hint: string }) => /'(.*)'/.exec(hint)?.[1]);
    const flags = { 'dry-run': true, 'pr-body': '-', 'accept-state-change': accepted };
    const { code, out, notes } = await runHere(runUpdate, folder, { flags });
    expect(code).toBe(0);
    expect(out).toMatch(/^# scaffold update, with[^\n]*\n\nThis is a plan; nothing was written\.\n/);
    expect(out).toContain(`## Changes of states that were accepted (${accepted.length})\n\n- \`${accepted[0]}\`: `);
    expect(notes).toContain(`update   ${NETWORK}`);
  });

  it.each([
    [{ 'pr-body': '-', json: true }, 'both want standard output'],
    [{ 'pr-body': 'nowhere/at/all.md' }, 'lies in a folder that is not there'],
    [{ 'pr-body': '.' }, 'is a folder'],
  ])('is refused with %o before anything is written', async (flags, why) => {
    const folder = generatedFolder();
    const before = treeOf(folder, { times: true });
    const { code, notes } = await runHere(runUpdate, folder, { flags });
    expect({ code, notes }).toEqual({ code: 2, notes: expect.stringContaining(why) });
    expect(treeOf(folder, { times: true })).toEqual(before);
  });

  it('survives what Markdown is made of', () => {
    const conflict = { at: 'a`b|c', base: null, ours: 'x\n```\n~~~~\n|', theirs: null };
    const steps: Step[] = [
      {
        path: 'docs/`odd`|name.md',
        action: 'conflict',
        before: null,
        after: null,
        becomes: 'present',
        conflicts: [conflict],
      },
    ];
    const body = prBody(reportOf(steps));
    expect(body).toContain('### <code>docs/\\`odd\\`&#124;name.md</code>: <code>a\\`b&#124;c</code>');
    expect(body).toContain('Yours:\n\n````\nx\n```\n~~~~\n|\n````\n\nNew:\n\n(not there)\n');
  });

  it('stays short enough for a pull request', () => {
    const steps = Array.from({ length: 2000 }, (_, index): Step => {
      return {
        path: `docs/${index}.md`,
        action: 'create',
        before: null,
        after: null,
        becomes: 'present',
        conflicts: [],
      };
    });
    expect(prBody(reportOf(steps))).toMatch(/## Created \(2000\)[\s\S]*- and 1940 more\n$/);
  });
});

function reportOf(steps: Step[]): UpdateReport {
  const update = {
    root: '',
    notes: [],
    steps,
    known: [],
    active: [],
    open: [],
    unmerged: [],
    marked: [],
    warnings: [],
  };
  const change = { path: '', before: null, after: null };
  return {
    command: 'upgrade',
    from: ['0.0.9'],
    update: { ...update, changes: [change] },
    outcome: 'planned',
    warnings: [],
    wish: { choice: 'markers', isGiven: true, isAside: false, leavesOpen: true },
    objections: { impacts: [], problems: [], obstacles: [], unread: [], accepted: [] },
  };
}
