import { posix } from 'node:path';
import { allowances, isAllowed } from './allowances.mjs';

const writers = new Set(
  `appendFile chmod chown copyFile cp createWriteStream fchmod fchown fdatasync fsync ftruncate futimes lchmod lchown link
   lutimes mkdir mkdtemp mkdtempDisposable open rename rm rmdir symlink truncate unlink utimes write writeFile writev`.split(
    /\s+/,
  ),
);
const whole = new Set(['*', 'default', 'promises']);
const fileModules = /^(node:)?fs(\/promises)?$/;
const processModules = /^((node:)?(child_process|cluster)|execa|cross-spawn)$/;
const yeomanModules = /^(yo$|yeoman-|@yeoman\/|mem-fs)/;

/** The pure core and its thin edges: who writes files, who starts programs, who knows Yeoman. */
export const effectRules = [
  {
    rule: 'writes-files',
    find: file => forbidden(file, allowances.writesFiles, writesThrough),
  },
  {
    rule: 'starts-programs',
    find: file =>
      forbidden(file, allowances.startsPrograms, ({ from }) =>
        processModules.test(from) ? `only src/run.ts starts programs, and this loads ${from}` : undefined,
      ),
  },
  {
    rule: 'loads-yeoman',
    find: file =>
      forbidden(file, allowances.loadsYeoman, ({ from }) =>
        yeomanModules.test(from) || isGenerator(file.path, from)
          ? `only generators/ know Yeoman, and this loads ${from}: the bin would pay for it`
          : undefined,
      ),
  },
];

function forbidden({ path, imports }, allowed, complaint) {
  if (isAllowed(allowed, path)) return [];
  return imports.flatMap(loaded => {
    const message = complaint(loaded);
    return message === undefined ? [] : [{ line: loaded.line, message }];
  });
}

function writesThrough({ from, names }) {
  if (!fileModules.test(from)) return undefined;
  const written = names.filter(name => whole.has(name) || writers.has(name.replace(/Sync$/, '')));
  if (written.length === 0) return undefined;
  return `only src/apply writes files, and this loads ${written.join(', ')} of ${from}`;
}

function isGenerator(path, from) {
  return from.startsWith('.') && posix.join(posix.dirname(path), from).startsWith('generators/');
}
