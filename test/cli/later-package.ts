import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../cases.ts';
import { scratchFolder } from './bin.ts';

/** A made-up later version of the package: its own version, templates and releases, everything else as it is here. */
export function laterPackage(version: string, change: (templates: LaterTemplates) => void): readonly string[] {
  const home = join(scratchFolder(), 'package');
  mkdirSync(home);
  for (const part of ['dist', 'templates', 'schema', 'releases'])
    cpSync(join(repositoryRoot, part), join(home, part), { recursive: true });
  symlinkSync(join(repositoryRoot, 'node_modules'), join(home, 'node_modules'), 'dir');
  const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  writeFileSync(join(home, 'package.json'), manifest.replace(/"version": "[^"]+"/, `"version": "${version}"`));
  change(changesOf(home));
  return [process.execPath, join(home, 'dist', 'bin', 'scaffold.js')];
}

/** Paths are below `templates/terraform`, but for `package` and `everywhere`. An edit that finds nothing to do throws. */
export type LaterTemplates = {
  edit(path: string, change: (text: string) => string): void;
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Changes a file of the package, such as `dist/schema/answers.js`. */
  package(path: string, change: (text: string) => string): void;
  /** Changes every file of the package with one of these endings, below a folder of it. */
  everywhere(folder: string, endings: RegExp, change: (text: string) => string): void;
  /** Writes what a release says of itself: `releases/<version>.json`. */
  release(version: string, content: object): void;
};

function changesOf(home: string): LaterTemplates {
  const templates = join(home, 'templates', 'terraform');
  return {
    edit: (path, to) => edit(join(templates, path), to),
    write: (path, text) => writeFileSync(join(templates, path), text),
    rename: (from, to) => renameSync(join(templates, from), join(templates, to)),
    remove: path => rmSync(join(templates, path), { recursive: true }),
    package: (path, to) => edit(join(home, path), to),
    everywhere: (folder, endings, to) => everywhere(join(home, folder), endings, to),
    release: (version, content) => writeFileSync(join(home, 'releases', `${version}.json`), JSON.stringify(content)),
  };
}

function everywhere(folder: string, endings: RegExp, change: (text: string) => string): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name));
  const changed = paths.filter(path => {
    const text = readFileSync(path, 'utf8');
    const now = change(text);
    if (now !== text) writeFileSync(path, now);
    return now !== text;
  });
  if (changed.length === 0) throw new Error(`nothing below ${folder} was changed`);
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const now = change(text);
  if (now === text) throw new Error(`${file} was not changed`);
  writeFileSync(file, now);
}
