import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { describe, expect, it } from '@jest/globals';
import type { OutputFile } from '../src/generate/output.ts';
import { sha256 } from '../src/record/lock.ts';
import { exampleText, generated, goldenCases } from './cases.ts';

const folder = join(import.meta.dirname, 'golden');

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

const known = new Map<string, Promise<unknown>>();

// The cases share their modules: each text is parsed once.
function parsed(path: string, text: string): Promise<unknown> {
  const result = known.get(text) ?? parse(path, text);
  known.set(text, result);
  return result;
}

function sameBytes(path: string, content: string | Uint8Array): boolean {
  return readFileSync(path).equals(Buffer.from(content));
}

function rewrite(root: string, files: readonly OutputFile[]): void {
  rmSync(root, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(root, file.path)), { recursive: true });
    writeFileSync(join(root, file.path), file.content, { mode: file.mode });
  }
}

function shown(path: string, content: string | Uint8Array): string {
  return `${path}\n${path.endsWith('.gz') ? sha256(content) : Buffer.from(content)}`;
}

// The version is the one thing that changes without a change of templates; `npm run golden` writes the folders anew.
describe.each(goldenCases)('%s', name => {
  const root = join(folder, name);

  it('equals its folder, file by file', async () => {
    const files = await generated(exampleText(name));
    if (process.env.UPDATE_GOLDEN) rewrite(root, [...files.values()]);
    expect(filesBelow(root)).toEqual([...files.keys()].sort());
    const different = [...files.values()].filter(({ path, content }) => !sameBytes(join(root, path), content));
    const [first] = different;
    if (first) expect(shown(first.path, readFileSync(join(root, first.path)))).toBe(shown(first.path, first.content));
    expect(different.map(({ path }) => path)).toEqual([]);
  });

  it('parses, every .tf and .hcl file of it', async () => {
    const hcl = filesBelow(root).filter(path => /\.(tf|hcl)$/.test(path));
    expect(hcl.length).toBeGreaterThan(20);
    for (const path of hcl) {
      await expect(parsed(path, readFileSync(join(root, path), 'utf8'))).resolves.toBeTruthy();
    }
  });

  it('is the same for the answers file that it holds', async () => {
    const files = await generated(exampleText(name));
    const again = await generated(readFileSync(join(root, 'scaffold.yaml'), 'utf8'));
    expect([...again.keys()]).toEqual([...files.keys()]);
    const different = [...again].filter(([path, { content }]) => !sameBytes(join(root, path), content));
    expect(different.map(([path]) => path)).toEqual([]);
  });
});
