import { Engine } from '../../schema/sections/project.ts';
import { checkPath, fold } from '../apply/path.ts';
import { shownName } from './damage.ts';
import type { Lock, LockedFile } from './lock.ts';

/** The form that this generator writes. A form with more fields has the same number, and they are passed over. */
export const LOCK_SCHEMA = 1;

/** Whether the value is a lock; see `lockFault` for what is wrong where it is not. */
export function isLock(value: unknown): value is Lock {
  return lockFault(value) === undefined;
}

/** The first thing that keeps a value from being a lock, as the rest of a sentence; undefined when it is one. */
export function lockFault(value: unknown): string | undefined {
  if (!isRecord(value)) return 'is no JSON object';
  const field = brokenField(value, LOCK_RULES);
  if (field !== undefined) return `has no sound "${field}"`;
  const files = isRecord(value.files) ? value.files : {};
  for (const [path, file] of Object.entries(files)) {
    const fault = pathFault(path) ?? fileFault(file);
    if (fault !== undefined) return `says of ${shownName(path)} what cannot be: ${fault}`;
  }
  return undefined;
}

/** The version of a lock in a later form than this generator knows; undefined where it is none. */
export function laterForm(value: unknown): { generator: string } | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.schema) || Number(value.schema) <= LOCK_SCHEMA) return undefined;
  return { generator: isVersion(value.generator) ? value.generator : `with form ${value.schema}` };
}

type Rule = (value: unknown) => boolean;

const FILE_RULES: { readonly [Field in keyof LockedFile]: Rule } = {
  sha256: isHex(64),
  gitBlob: value => isHex(40)(value) || isHex(64)(value),
  mode: oneOf('0644', '0755'),
  eol: oneOf('lf'),
  kind: oneOf('hcl', 'yaml', 'json', 'make', 'text'),
  policy: oneOf('merge', 'once'),
  state: oneOf('present', 'userDeleted', 'orphaned'),
};

const LOCK_RULES: { readonly [Field in keyof Lock]: Rule } = {
  schema: oneOf(LOCK_SCHEMA),
  generator: isVersion,
  templateSet: value => Engine.safeParse(value).success,
  answersHash: isHex(64),
  seal: isHex(64),
  files: isRecord,
  pathMap: value => isRecord(value) && Object.entries(value).flat().every(isPath),
  pending: value => Array.isArray(value) && value.every(isPath),
};

function brokenField(value: Record<string, unknown>, rules: Readonly<Record<string, Rule>>): string | undefined {
  return Object.keys(rules).find(name => rules[name]?.(value[name]) !== true);
}

function fileFault(file: unknown): string | undefined {
  if (!isRecord(file)) return 'it is no JSON object';
  const field = brokenField(file, FILE_RULES);
  return field === undefined ? undefined : `it has no sound "${field}"`;
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && pathFault(value) === undefined;
}

// The generator's own files are in no record: one that claims them could have them deleted.
const OWN_PLACES = /^(?:scaffold\.yaml|\.scaffold(?:\/.*)?)$/;

function pathFault(path: string): string | undefined {
  try {
    checkPath(path);
  } catch {
    return 'it is no path of a generated file';
  }
  return OWN_PLACES.test(fold(path)) ? 'it belongs to the generator itself' : undefined;
}

// As semantic versioning has it, bounded: it is printed, and compared with ours.
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][\w.+-]{1,40})?$/;

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && VERSION.test(value);
}

function isHex(length: number): Rule {
  const form = new RegExp(`^[0-9a-f]{${length}}$`);
  return value => typeof value === 'string' && form.test(value);
}

function oneOf(...choices: readonly (string | number)[]): Rule {
  return value => choices.some(choice => choice === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
