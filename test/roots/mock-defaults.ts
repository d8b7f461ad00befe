import { parse } from '@cdktf/hcl2json';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';
import type { MockDefaults } from '../terraform/provider/known-values.ts';

interface Mocks {
  readonly mock_resource?: Readonly<
    Record<string, readonly { readonly defaults?: Readonly<Record<string, unknown>> }[]>
  >;
}

/** What the mocks beside the modules of repositories say, by type of resource. */
export async function mockDefaults(files: readonly OutputFile[]): Promise<MockDefaults> {
  const texts = new Map(
    files.filter(({ path }) => path.endsWith('.tfmock.hcl')).map(file => [file.path, textOf(file)]),
  );
  const parsed = await Promise.all([...texts].map(async ([path, text]) => (await parse(path, text)) as Mocks));
  const resources = parsed.flatMap(({ mock_resource: mocks = {} }) => Object.entries(mocks));
  return new Map(resources.map(([type, blocks]) => [type, blocks[0]?.defaults ?? {}]));
}
