// No file in git may hold a path of somebody's machine or the address of a package registry.
// Usage: node scripts/check-tracked.mjs [folder]   (exit 1 and one line per finding)
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaksIn, machinePlaces } from './house/leaks.mjs';

const root = process.argv[2] ?? process.cwd();
const places = machinePlaces();
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).split(
  '\0',
);
const texts = tracked.filter(path => path !== '' && isText(join(root, path)));
const findings = texts.flatMap(path =>
  leaksIn(readFileSync(join(root, path), 'utf8'), places).map(({ line, message }) => `${path}:${line} ${message}`),
);

console.log([...findings, `${texts.length} files read, ${findings.length} findings`].join('\n'));
if (findings.length > 0) process.exitCode = 1;

function isText(path) {
  return existsSync(path) && lstatSync(path).isFile() && !readFileSync(path).includes(0);
}
