import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

/** `kill` ends this process; `freeze` leaves the disk just as a kill would, and the process alive; `-half` strikes in the middle of a write. */
export type Strike = 'kill' | 'kill-half' | 'freeze' | 'freeze-half' | 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'EDQUOT';

/** What happens at the call with number `at` (from 1), and from then on when it is `sticky`. */
export type Fault = { at: number; strike: Strike; sticky: boolean };

/** One call that changes the disk, such as `renameSync pack`. */
export type Call = { name: string; file: string };

type AnyFunction = (...parameters: unknown[]) => unknown;
const functions = fs as unknown as Record<string, AnyFunction>;
const ON_PATHS = ['mkdirSync', 'rmdirSync', 'unlinkSync', 'rmSync', 'chmodSync', 'chownSync', 'utimesSync'];
const TO_PATHS = ['renameSync', 'linkSync'];
const ON_DESCRIPTORS = ['fsyncSync'];
/** The writer does not use these; when it starts to, the sweep must learn them. */
const UNKNOWN = [
  ...[
    'appendFileSync',
    'copyFileSync',
    'cpSync',
    'fchmodSync',
    'fchownSync',
    'fdatasyncSync',
    'ftruncateSync',
    'futimesSync',
  ],
  ...['lchownSync', 'lutimesSync', 'mkdtempSync', 'symlinkSync', 'truncateSync', 'writeFileSync', 'writevSync'],
];

const PATCHED = [...ON_PATHS, ...TO_PATHS, ...ON_DESCRIPTORS, ...UNKNOWN, 'openSync', 'writeSync'];
const real: Record<string, AnyFunction | undefined> = Object.fromEntries(PATCHED.map(name => [name, functions[name]]));
const watched = new Set<unknown>();
let root = '';
let calls: Call[] = [];
let fault: Fault | null = null;
let onCall: (call: Call) => void = () => undefined;

/** Runs `run` while each call that changes something below `directory` is counted, and hit by `planned`; returns the calls. */
export function watch(directory: string, planned: Fault | null, run: () => void): Call[] {
  begin(directory, planned);
  try {
    run();
  } finally {
    end();
  }
  return calls;
}

/** As `watch`, for a run that waits for something. Functions that a module has imported by name are watched as well. */
export async function watchUntil(
  directory: string,
  planned: Fault | null,
  run: () => Promise<unknown>,
): Promise<Call[]> {
  begin(directory, planned);
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    end();
    syncBuiltinESMExports();
  }
  return calls;
}

/** As `listenTo`, for a run that waits for something. */
export async function listenUntil(
  directory: string,
  listen: (call: Call) => void,
  run: () => Promise<unknown>,
): Promise<void> {
  listenWith(listen);
  try {
    await watchUntil(directory, null, run);
  } finally {
    onCall = () => undefined;
  }
}

function begin(directory: string, planned: Fault | null): void {
  root = resolve(directory);
  calls = [];
  fault = planned;
  patch();
}

function end(): void {
  Object.assign(functions, real);
  watched.clear();
}

/** Makes fsync do nothing in this process from here on: what it adds shows only when the power goes, which no test here can do. */
export function skipSync(): void {
  real.fsyncSync = () => undefined;
  functions.fsyncSync = real.fsyncSync;
}

/** As `watch` without faults; `listen` is told of each call just before it is made. */
export function listenTo(directory: string, listen: (call: Call) => void, run: () => void): void {
  listenWith(listen);
  try {
    watch(directory, null, run);
  } finally {
    onCall = () => undefined;
  }
}

function listenWith(listen: (call: Call) => void): void {
  onCall = call => {
    Object.assign(functions, real);
    listen(call);
    patch();
  };
}

function patch(): void {
  for (const name of ON_PATHS) wrap(name, ([file]) => String(file));
  for (const name of TO_PATHS) wrap(name, ([, file]) => String(file));
  for (const name of ON_DESCRIPTORS) wrap(name, ([descriptor]) => (watched.has(descriptor) ? root : ''));
  for (const name of UNKNOWN) functions[name] = () => unknown(name);
  functions.openSync = open;
  functions.writeSync = write;
}

function unknown(name: string): never {
  throw new TypeError(`the sweep does not know fs.${name}`);
}

function wrap(name: string, fileOf: (parameters: unknown[]) => string): void {
  functions[name] = (...parameters) => {
    const file = fileOf(parameters);
    if (isInside(file)) meet({ name, file }, () => undefined);
    return real[name]?.(...parameters);
  };
}

function open(...parameters: unknown[]): unknown {
  const [file, flags] = parameters;
  const isWriting = typeof flags === 'string' && flags !== 'r';
  if (isWriting && isInside(String(file))) meet({ name: 'openSync', file: String(file) }, () => undefined);
  const descriptor = real.openSync?.(...parameters);
  if (isInside(String(file))) watched.add(descriptor);
  else watched.delete(descriptor);
  return descriptor;
}

function write(...parameters: unknown[]): unknown {
  const [descriptor, bytes, offset, length] = parameters;
  const half = (): unknown => real.writeSync?.(descriptor, bytes, offset, Math.floor(Number(length) / 2));
  if (watched.has(descriptor)) meet({ name: 'writeSync', file: root }, half);
  return real.writeSync?.(...parameters);
}

function isInside(file: string): boolean {
  return file !== '' && `${resolve(file)}${sep}`.startsWith(`${root}${sep}`);
}

function meet(call: Call, half: () => unknown): void {
  calls.push(call);
  onCall(call);
  if (fault && isHit(fault)) strike(fault.strike, calls.length === fault.at ? half : () => undefined);
}

function isHit({ at, sticky, strike: kind }: Fault): boolean {
  return calls.length === at || (calls.length > at && (sticky || kind.startsWith('freeze')));
}

function strike(kind: Strike, half: () => unknown): void {
  // A full disk takes what still fits before it says so.
  if (kind.endsWith('-half') || kind === 'ENOSPC' || kind === 'EDQUOT') half();
  if (kind.startsWith('kill')) process.kill(process.pid, 'SIGKILL');
  if (kind.startsWith('freeze')) throw new Frozen('no further call reaches the disk');
  throw Object.assign(new Error(`${kind}: planted fault`), { code: kind, syscall: 'planted' });
}

/** Stands for the end of the process. */
export class Frozen extends Error {}
