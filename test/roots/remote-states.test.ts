import { describe, expect, it } from '@jest/globals';
import { exampleText, generated, textOf } from '../cases.ts';
import { rootFolders } from './folders.ts';

describe.each(['aws-standard', 'azure-standard', 'gcp-standard'])('the roots of %s', name => {
  it('declare the states that they read, and no others', async () => {
    const files = await generated(exampleText(name));
    for (const root of rootFolders(files.keys())) {
      const inRoot = [...files].filter(([path]) => path.slice(0, path.lastIndexOf('/')) === root);
      const text = inRoot.map(([, file]) => textOf(file)).join('\n');
      expect([root, ...namesOf(text, /^data "terraform_remote_state" "(\w+)"/gm)]).toEqual([
        root,
        ...namesOf(text, /\bdata\.terraform_remote_state\.(\w+)\.outputs\b/g),
      ]);
    }
  });
});

function namesOf(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))].sort();
}
