import { fold } from '../apply/path.ts';
import { hasMarkers } from '../merge/markers.ts';
import { UserError } from '../user-error.ts';
import {
  basePath,
  type Damage,
  damagedRecord,
  fromGit,
  fromOneSide,
  laterRecord,
  lockPath,
  shownName,
} from './damage.ts';
import type { Lock } from './lock.ts';
import { isLock, laterForm, lockFault } from './lock-shape.ts';
import { namesInRecord, readOwnFile } from './own-file.ts';
import { UNITS_FOLDER } from './record.ts';

export type UnitLock = { unit: string; lock: Lock };

/**
 * The locks of every unit, by unit name. Throws UserError: exit 2 where there is no record, exit 3 where a lock is damaged,
 * is missing beside its base, or is newer than this generator. All that is wrong is named at once.
 */
export function readLocks(root: string): UnitLock[] {
  const names = namesInRecord(root);
  const units = unitsOf(names, LOCK_ENDING);
  if (units.length === 0 && unitsOf(names, BASE_ENDING).length === 0) throw noRecord(root);
  const read = units.map(unit => ({ unit, found: readLock(root, unit) }));
  const locks = read.flatMap(({ unit, found }) => ('lock' in found ? [{ unit, lock: found.lock }] : []));
  const damages = [
    ...read.flatMap(({ found }) => ('damage' in found ? [found.damage] : [])),
    ...lostLocks(units, names),
    ...sharedPaths(locks),
  ];
  if (damages.length > 0) throw damagedRecord(damages);
  return locks;
}

const LOCK_ENDING = '.lock.json';
const BASE_ENDING = '.base.gz';
const UNIT = /^[a-z0-9][a-z0-9._-]{0,120}$/;

function unitsOf(names: readonly string[], ending: string): string[] {
  return names.filter(name => name.endsWith(ending)).map(name => name.slice(0, -ending.length));
}

function noRecord(root: string): UserError {
  const message = `${root} holds no record of generated files (${UNITS_FOLDER}); nothing was changed. Run this in a repository that scaffold made, or name it with --dir.`;
  return new UserError(message, { exitCode: 2 });
}

type Read = { lock: Lock } | { damage: Damage };

function readLock(root: string, unit: string): Read {
  const path = lockPath(unit);
  const damage = (message: string, hint = fromGit(unit)): Read => ({ damage: { path, message, hint } });
  if (!UNIT.test(unit)) return strangeName(`${unit}${LOCK_ENDING}`);
  const found = readOwnFile(root, path);
  if (found.kind !== 'file') return damage(found.kind === 'fault' ? found.fault : 'is missing');
  const text = found.bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (hasMarkers(text)) return damage('holds conflict markers of git', fromOneSide(unit));
  const value = parsed(text);
  const later = laterForm(value);
  if (later) throw laterRecord(path, later.generator);
  return isLock(value) ? { lock: value } : damage(lockFault(value) ?? 'is no lock');
}

// What a repository brings along may be a name that a terminal takes for a command.
function strangeName(name: string): Read {
  const path = `${UNITS_FOLDER}/${shownName(name).slice(1, -1)}`;
  return { damage: { path, message: 'is no name of a record', hint: `move it out of ${UNITS_FOLDER}` } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Units of which only the texts are left, and the root, which every repository has. */
function lostLocks(units: readonly string[], names: readonly string[]): Damage[] {
  const known = new Set(units);
  const wanted = new Set(['root', ...unitsOf(names, BASE_ENDING).filter(unit => UNIT.test(unit))]);
  return [...wanted]
    .filter(unit => !known.has(unit))
    .map(unit => {
      const isAlone = names.includes(`${unit}${BASE_ENDING}`) && unit !== 'root';
      const hint = isAlone
        ? `${fromGit(unit)}; where the unit is gone there too, delete ${basePath(unit)}`
        : fromGit(unit);
      return { path: lockPath(unit), message: 'is missing', hint };
    });
}

/** Files that two locks name, also where only case or accents differ: on some systems they are one file. */
function sharedPaths(locks: readonly UnitLock[]): Damage[] {
  const owners = new Map<string, string>();
  return locks.flatMap(({ unit, lock }) =>
    Object.keys(lock.files).flatMap(path => {
      const key = fold(path);
      const owner = owners.get(key);
      owners.set(key, unit);
      if (owner === undefined) return [];
      const message = `names ${shownName(path)}, as ${lockPath(owner)} does`;
      return [
        {
          path: lockPath(unit),
          message,
          hint: `delete the one that was copied; or put both back from git: git checkout -- ${UNITS_FOLDER}`,
        },
      ];
    }),
  );
}
