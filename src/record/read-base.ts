import { gunzipSync } from 'node:zlib';
import { errorCode } from '../error-code.ts';
import { hasMarkers } from '../merge/markers.ts';
import { basePath, type Damage, fromGit, fromOneSide, lockPath, shownName } from './damage.ts';
import { gitBlobId, type Lock, sha256 } from './lock.ts';
import { readOwnFile } from './own-file.ts';

/** The pristine texts of a unit by path, as far as its base has them and they are what the lock says. */
export type Base = { kind: 'missing' | 'damaged' | 'whole' | 'unfit'; texts: ReadonlyMap<string, string> } & {
  damage?: Damage;
};

/** More than the texts of a unit can ever be: what is packed may be made to unpack without end. */
const MOST_TEXT = 64 * 1024 * 1024;

/**
 * Reads the packed texts of a unit. `missing` and `unfit` ones (of another run than the lock, by their hashes) can be looked
 * for elsewhere. `damaged` is what nobody may build on: bytes that are no base, or a lock that contradicts itself.
 */
export function readBase(root: string, unit: string, lock: Lock): Base {
  const found = readOwnFile(root, basePath(unit));
  if (found.kind === 'missing') return { kind: 'missing', texts: new Map() };
  if (found.kind === 'fault') return damaged(unit, found.fault);
  const packed = unpack(found.bytes);
  return typeof packed === 'string' ? damaged(unit, packed, found.bytes) : compared(unit, lock, packed);
}

function damaged(unit: string, message: string, bytes?: Buffer): Base {
  const isMerged = bytes !== undefined && hasMarkers(bytes.toString('latin1'));
  const path = basePath(unit);
  const damage = isMerged
    ? { path, message: 'holds conflict markers of git', hint: fromOneSide(unit) }
    : { path, message, hint: `${fromGit(unit)}. Or delete ${path}: the texts are looked for in git then` };
  return { kind: 'damaged', texts: new Map(), damage };
}

/** The texts in a base, or why it is none. The check sum of gzip finds every flipped bit of them. */
function unpack(bytes: Buffer): Map<string, string> | string {
  try {
    const texts: unknown = JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST_TEXT }).toString('utf8'));
    return textsIn(texts) ?? 'holds something else than texts';
  } catch (error) {
    return errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks to more than a record can be' : 'cannot be unpacked';
  }
}

function textsIn(value: unknown): Map<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(isText) ? new Map(entries) : undefined;
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function compared(unit: string, { files }: Lock, packed: ReadonlyMap<string, string>): Base {
  const fitting = Object.entries(files).filter(([path, { sha256: wanted }]) => hashAt(packed, path) === wanted);
  const message = fitting.length < packed.size ? contradiction(files, packed) : undefined;
  if (message !== undefined) {
    const hint = `${fromGit(unit)}. Or, where the lock is right, delete ${basePath(unit)}`;
    return { kind: 'damaged', texts: new Map(), damage: { path: lockPath(unit), message, hint } };
  }
  const texts = new Map(fitting.map(([path]) => [path, packed.get(path) ?? '']));
  return { kind: fitting.length === Object.keys(files).length ? 'whole' : 'unfit', texts };
}

function hashAt(packed: ReadonlyMap<string, string>, path: string): string | undefined {
  const text = packed.get(path);
  return text === undefined ? undefined : sha256(text);
}

/**
 * Why lock and base cannot both be as one run wrote them, although the base is whole: a run gives both the same paths, and
 * two hashes to each text, of which a flipped bit leaves one.
 */
function contradiction(files: Lock['files'], packed: ReadonlyMap<string, string>): string | undefined {
  for (const [path, text] of packed) {
    const locked = Object.hasOwn(files, path) ? files[path] : undefined;
    if (locked === undefined) return `does not name ${shownName(path)}, which its base has`;
    if (locked.sha256 !== sha256(text) && locked.gitBlob === gitBlobId(text))
      return `has another sha256 than its base for ${shownName(path)}`;
  }
  return undefined;
}
