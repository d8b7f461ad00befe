import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { type Options, transformFileSync } from '@swc/core';
import { workplaceOnDisk } from './workplace.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const FOLDERS = ['src/apply', 'test/apply'];
const OPTIONS = {
  swcrc: false,
  configFile: false,
  module: { type: 'es6' },
  // The last one is missing from swc's own types.
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, rewriteRelativeImportExtensions: true },
} as Options;

/** Compiles the writer and the programs of these tests into a new directory, so that child processes run what is here now and not an older build. */
export function compile(): string {
  const directory = workplaceOnDisk();
  fs.writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  const sources = FOLDERS.flatMap(folder => fs.readdirSync(join(REPOSITORY, folder)).map(name => `${folder}/${name}`));
  for (const source of ['src/user-error.ts', ...sources.filter(isProgram)]) compileOne(source, directory);
  return directory;
}

function isProgram(source: string): boolean {
  return source.endsWith('.ts') && !source.endsWith('.test.ts') && !source.endsWith('/compiled.ts');
}

function compileOne(source: string, directory: string): void {
  const { code } = transformFileSync(join(REPOSITORY, source), OPTIONS);
  const file = join(directory, source.replace(/\.ts$/, '.js'));
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, code);
}
