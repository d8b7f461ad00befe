import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OutputFile } from '../../../src/generate/output.ts';
import { exampleText, generated, textOf } from '../../cases.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { describeWith } from '../../terraform/harness/describe-with.ts';
import { schemaEnvironment } from '../../terraform/harness/schema-provider.ts';
import { newFiles } from './new-files.ts';
import { type Clone, type RanAll, run, runAll } from './run.ts';
import { readsOf, unitFolders } from './units.ts';

const cases = [
  { name: 'aws-standard-terragrunt', settings: { TG_STRICT_MODE: 'true' } },
  { name: 'three-clouds-terragrunt', settings: {} },
];

// In a folder that is no repository of git, with neither credentials nor a network that answers with providers.
describeWith(['terragrunt'], 'Terragrunt in a fresh clone', () => {
  describe.each(cases)('of $name with $settings', ({ name, settings }) => {
    let files: ReadonlyMap<string, OutputFile>;
    let units: readonly string[];
    let clone: Clone;
    let validated: RanAll;

    beforeAll(async () => {
      files = await generated(exampleText(name));
      units = unitFolders(files.keys());
      clone = { cwd: writeTree(files.values()), env: { ...(await schemaEnvironment()), ...settings } };
      validated = await runAll('environments', ['validate'], clone);
    }, 300_000);

    it('finds every unit valid, without a warning of terraform', () => {
      expect(validated).toMatchObject({ exitCode: 0, stderr: expect.not.stringMatching(/ERRO|strict/i) });
      expect([...validated.results].sort()).toEqual(units.map(unit => [unit, 'succeeded']));
      expect(validated.stdout.match(/^Success! The configuration is valid\.$/gm)).toHaveLength(units.length);
      expect(validated.stdout).not.toMatch(/warning/i);
    });

    it('leaves behind what git ignores, and nothing else', () => {
      expect(textOf(files.get('.gitignore'))).toMatch(/^\.terragrunt-cache\/$/m);
      const left = newFiles(clone.cwd, files.keys());
      expect(left).not.toEqual([]);
      expect(left.filter(path => !path.includes('/.terragrunt-cache/'))).toEqual([]);
    });

    it('leaves the format of every file as it is', async () => {
      expect(await run(['hcl', 'fmt', '--check', '--diff'], clone)).toMatchObject({ exitCode: 0, stdout: '' });
    });

    it('can read every file', async () => {
      expect(await run(['hcl', 'validate'], clone)).toMatchObject({ exitCode: 0, stdout: '' });
    });

    it('gives every module what it asks for, and nothing that it does not', async () => {
      const { exitCode, stdout, stderr } = await run(['hcl', 'validate', '--inputs', '--strict'], clone);
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
      expect(stderr.match(/All variables passed in by terragrunt are in use\./g)).toHaveLength(units.length);
      expect(stderr.match(/All required inputs are passed in by terragrunt/g)).toHaveLength(units.length);
    });

    it('puts every unit after those that it reads', async () => {
      const { stdout } = await run(['find', '--dag'], clone);
      const order = stdout.split('\n');
      expect([...order].sort()).toEqual(units);
      const early = order.filter((unit, at) => readsOf(unit).some(read => order.indexOf(read) > at));
      expect(early).toEqual([]);
      expect(order.flatMap(readsOf).filter(read => !units.includes(read))).toEqual([]);
    });
  });
});
