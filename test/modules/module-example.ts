import type { Folder } from './generated-folders.ts';

/** The call of a module that its README shows. */
export function exampleOf({ files }: Folder): string {
  const [, example = ''] = /^```hcl\n([\s\S]*?)^```$/m.exec(files.get('README.md') ?? '') ?? [];
  return example;
}
