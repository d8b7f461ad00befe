import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exampleText, generated, goldenCases } from '../../cases.ts';
import { type Ended, ensureBuilt, treeOf } from '../../cli/bin.ts';
import { rootFolders } from '../../roots/folders.ts';
import { validateAll } from '../../roots/validate-all.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { describeWithTerraform } from '../../terraform/harness/describe-with.ts';
import { fmtCheck } from '../../terraform/harness/fmt-check.ts';
import { init } from '../../terraform/harness/init.ts';
import { schemaEnvironment } from '../../terraform/harness/schema-provider.ts';
import { scratchFolder } from '../../terraform/harness/scratch.ts';
import { terraform } from '../../terraform/harness/terraform.ts';
import { type CannedEdit, cannedEdits, Deleted, filesBelow } from './canned-edits.ts';
import { type Copy, copyAt } from './copy.ts';
import { wideRelease } from './wide-release.ts';

// npm run test:upgrades takes every golden case; these two have what differs most.
const Cases = process.env.SCAFFOLD_UPGRADES === undefined ? (['aws-standard', 'three-clouds'] as const) : goldenCases;

let later: readonly string[];

beforeAll(() => {
  ensureBuilt();
  later = wideRelease();
});

describeWithTerraform('terraform, after an upgrade of what a team edited', () => {
  describe.each(Cases)('%s', name => {
    let copy: Copy;
    let before: Record<string, string>;
    let upgraded: Ended;
    let made: readonly CannedEdit[];

    beforeAll(async () => {
      copy = copyAt(writeTree((await generated(exampleText(name))).values()));
      made = cannedEdits.filter(({ make }) => changes(copy, make));
      for (const path of Deleted.filter(path => existsSync(join(copy.dir, path)))) copy.remove(path);
      await terraform(['fmt', '-recursive'], { cwd: copy.dir });
      before = treeOf(copy.dir);
      upgraded = await copy.run(later, 'upgrade');
    }, 120_000);

    it('brings the release in without a conflict', () => {
      expect(upgraded).toMatchObject({ code: 0 });
    });

    it('keeps every edit', () => {
      const texts = filesBelow(copy.dir).map(copy.read);
      expect(made.length).toBeGreaterThan(6);
      expect(made.filter(({ kept }) => !texts.some(text => kept.test(text))).map(({ name }) => name)).toEqual([]);
    });

    it('leaves deleted what was deleted', () => {
      expect(Deleted.filter(path => existsSync(join(copy.dir, path)))).toEqual([]);
    });

    it('leaves every file as terraform would format it', async () => {
      expect(await fmtCheck(copy.dir)).toEqual({ files: [], diff: '', error: '' });
    });

    it('accepts every root', async () => {
      const roots = rootFolders(filesBelow(copy.dir)).filter(folder => isItsOwn(name, folder));
      expect(await validateAll(copy.dir, roots, 'aws-5.100.0')).toEqual({});
    });

    it('has nothing more to do, and is put back byte for byte', async () => {
      expect(await copy.run(later, 'upgrade')).toMatchObject({
        code: 0,
        err: expect.stringContaining('is up to date'),
      });
      expect(await copy.run(later, 'undo')).toMatchObject({ code: 0 });
      expect(treeOf(copy.dir)).toEqual(before);
    });
  });

  it('passes the test that the team wrote for the module', async () => {
    const { findings, ran } = await ownTest();
    expect(findings).toEqual([]);
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('run "ours"... pass') });
  });
});

async function ownTest() {
  const copy = copyAt(writeTree((await generated(exampleText('aws-minimal'))).values()));
  for (const { make } of cannedEdits) make(copy);
  await copy.run(later, 'upgrade');
  const cwd = join(copy.dir, 'modules/aws/network');
  const env = { ...(await schemaEnvironment()), TF_DATA_DIR: scratchFolder() };
  const findings = await init(cwd, env);
  return { findings, ran: await terraform(['test', '-filter=tests/routes.tftest.hcl'], { cwd, env }) };
}

function changes(copy: Copy, make: (copy: Copy) => void): boolean {
  const before = treeOf(copy.dir);
  make(copy);
  return JSON.stringify(treeOf(copy.dir)) !== JSON.stringify(before);
}

// Where there are several cases, those of AWS are in a case of their own.
function isItsOwn(name: (typeof Cases)[number], folder: string): boolean {
  return name !== 'three-clouds' || /(?:azure|gcp)/.test(folder);
}
