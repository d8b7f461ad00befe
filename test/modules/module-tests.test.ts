import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { isOnAws } from '../roots/on-aws.ts';
import { writeTree } from '../roots/write-tree.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { AwsRecordings } from '../terraform/harness/schema-provider.ts';
import { testModule } from '../terraform/harness/test-module.ts';
import { everyModule, modules } from './generated-folders.ts';

// The modules with their mocks and nothing else: they must not need the roots that call them.
const folder = writeTree(everyModule.values());

function runNames(text: string): string[] {
  return [...text.matchAll(/^run "(\w+)" \{$/gm)].flatMap(([, name]) => name ?? []);
}

// The provider of a cloud is the mock that lies beside the modules. What runs in a cluster has mocks of its own.
const CloudMocks = ['aws', 'azurerm', 'google'].map(name => ({
  name,
  mock: new RegExp(`^mock_provider "${name}" \\{\n(?: {2}.*\n)* {2}source += "\\.\\./mocks"\n\\}`, 'm'),
}));
const ClusterMock = /^mock_provider "(?:helm|kubernetes)" \{/m;

function mocksFor(versions = ''): RegExp[] {
  const needed = CloudMocks.filter(({ name }) => versions.includes(`"hashicorp/${name}"`));
  return needed.length === 0 ? [ClusterMock] : needed.map(({ mock }) => mock);
}

describe.each(modules)('the tests of $path', ({ files }) => {
  const tests = [...files].filter(([name]) => name.startsWith('tests/')).map(([, text]) => text);

  it('need no account and no cluster', () => {
    const mocks = mocksFor(files.get('versions.tf'));
    for (const text of tests) for (const mock of mocks) expect(text).toMatch(mock);
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
    it.each(modules.filter(module => own.turn === 0 || isOnAws(module.files.values())))(
      'passes in $path',
      async ({ path, files }) => {
        const { passed, runs, findings } = await testModule(join(folder, path), [own.recording]);
        expect({ passed, findings }).toEqual({ passed: true, findings: [] });
        const written = [...files.values()].flatMap(runNames);
        expect(runs.map(({ run }) => run).sort()).toEqual(written.sort());
      },
    );
  });
});
