import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { writeTree } from '../roots/write-tree.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { testModule } from '../terraform/harness/test-module.ts';
import { everyModule, type Folder, modules } from './generated-folders.ts';

// The modules with their mocks and nothing else: they must not need the roots that call them.
const folder = writeTree(everyModule.values());

function runNames(text: string): string[] {
  return [...text.matchAll(/^run "(\w+)" \{$/gm)].flatMap(([, name]) => name ?? []);
}

// Where no file needs AWS, its version makes no difference: such a module is tested once.
const isOnAws = ({ files }: Folder) => /^ +source += "hashicorp\/aws"$/m.test([...files.values()].join('\n'));

const AwsMock = /^mock_provider "aws" \{\n(?: {2}.*\n)* {2}source += "\.\.\/mocks"\n\}/m;
const ClusterMock = /^mock_provider "(?:helm|kubernetes)" \{/m;

describe.each(modules.map(module => ({ ...module, module })))('the tests of $path', ({ files, module }) => {
  const tests = [...files].filter(([name]) => name.startsWith('tests/')).map(([, text]) => text);

  it('need no account and no cluster: the AWS provider is the mock that lies beside the modules', () => {
    for (const text of tests) expect(text).toMatch(isOnAws(module) ? AwsMock : ClusterMock);
  });

  it('assert something, and that what is wrong is refused', () => {
    const all = tests.join('\n');
    expect(all).toMatch(/^ {2}assert \{/m);
    expect(/^ {2}expect_failures = /m.test(all)).toBe(/^variable "/m.test(files.get('variables.tf') ?? ''));
  });
});

describeWithTerraform('terraform test', () => {
  jest.setTimeout(120_000);

  describe.each(AwsRecordings.map((recording, turn) => ({ recording, turn })))('with $recording', own => {
    it.each(modules.filter(module => own.turn === 0 || isOnAws(module)))('passes in $path', async ({ path, files }) => {
      const { passed, runs, findings } = await testModule(join(folder, path), [own.recording]);
      expect({ passed, findings }).toEqual({ passed: true, findings: [] });
      const written = [...files.values()].flatMap(runNames);
      expect(runs.map(({ run }) => run).sort()).toEqual(written.sort());
    });
  });
});
