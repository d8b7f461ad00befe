import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../cases.ts';
import { edit } from '../inspect/generated-folder.ts';
import { scratchFolder } from './bin.ts';

/** A made-up later version of the package: its own version and templates, everything else as it is here. */
export function laterPackage(version: string, change: (templates: LaterTemplates) => void): readonly string[] {
  const home = join(scratchFolder(), 'package');
  mkdirSync(home);
  for (const part of ['dist', 'templates', 'schema'])
    cpSync(join(repositoryRoot, part), join(home, part), { recursive: true });
  symlinkSync(join(repositoryRoot, 'node_modules'), join(home, 'node_modules'), 'dir');
  const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  writeFileSync(join(home, 'package.json'), manifest.replace(/"version": "[^"]+"/, `"version": "${version}"`));
  const templates = join(home, 'templates', 'terraform');
  change({
    edit: (path, to) => edit(join(templates, path), to),
    write: (path, text) => writeFileSync(join(templates, path), text),
  });
  return [process.execPath, join(home, 'dist', 'bin', 'scaffold.js')];
}

/** Paths are below `templates/terraform`. */
export type LaterTemplates = {
  edit(path: string, change: (text: string) => string): void;
  write(path: string, text: string): void;
};
