import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exampleText, generated } from '../../cases.ts';
import { type Ended, ensureBuilt, treeOf } from '../../cli/bin.ts';
import { rootFolders } from '../../roots/folders.ts';
import { validateAll } from '../../roots/validate-all.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { describeWithTerraform } from '../../terraform/harness/describe-with.ts';
import { fmtCheck } from '../../terraform/harness/fmt-check.ts';
import { terraform } from '../../terraform/harness/terraform.ts';
import { testModule } from '../../terraform/harness/test-module.ts';
import { cannedEdits, Deleted, filesBelow } from './canned-edits.ts';
import { type Copy, copyAt } from './copy.ts';
import { wideRelease } from './wide-release.ts';

const Cases = ['aws-standard', 'three-clouds', 'three-clouds-terragrunt'] as const;

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

    beforeAll(async () => {
      copy = copyAt(writeTree((await generated(exampleText(name))).values()));
      for (const { make } of cannedEdits) make(copy);
      for (const path of Deleted) copy.remove(path);
      await terraform(['fmt', '-recursive'], { cwd: copy.dir });
      before = treeOf(copy.dir);
      upgraded = await copy.run(later, 'upgrade');
    }, 120_000);

    it('brings the release in without a conflict', () => {
      expect(upgraded).toMatchObject({ code: 0 });
    });

    it.each(cannedEdits)('keeps $name', ({ kept }) => {
      expect(filesBelow(copy.dir).filter(path => kept.test(copy.read(path)))).not.toEqual([]);
    });

    it('leaves deleted what was deleted', () => {
      expect(Deleted.filter(path => existsSync(join(copy.dir, path)))).toEqual([]);
    });

    it('leaves every file as terraform would format it', async () => {
      expect(await fmtCheck(copy.dir)).toEqual({ files: [], diff: '', error: '' });
    });

    it('accepts every root and module', async () => {
      const roots = rootFolders(filesBelow(copy.dir)).filter(folder => isItsOwn(name, folder));
      expect(await validateAll(copy.dir, roots, 'aws-5.100.0')).toEqual({});
    });

    it('passes the tests of the module that changed most', async () => {
      const module = join(copy.dir, 'modules', name === 'aws-standard' ? 'aws' : 'gcp', 'network');
      expect(await testModule(module)).toMatchObject({ passed: true, findings: [] });
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
});

// The roots of AWS are those of the first case, and units have the modules of the second.
function isItsOwn(name: (typeof Cases)[number], folder: string): boolean {
  return name === 'aws-standard' || (name === 'three-clouds' && /(?:azure|gcp)/.test(folder));
}
