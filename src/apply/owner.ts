import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { codeOf } from './failure.ts';

/** Who holds a lock. */
export type Owner = {
  pid: number;
  host: string;
  /** The namespace in which `pid` counts: a container may share the host's name and not its processes. '' where unknown. */
  space: string;
  /** When the process began, in the words of this system, so that a reused pid is recognised. '' where unknown. */
  start: string;
  /** Makes the text of each lock its own. */
  id: string;
};

/** This process as the owner of a new lock. */
export function thisProcess(): Owner {
  const { pid } = process;
  return { pid, host: os.hostname(), space: pidSpace(), start: startOf(pid), id: randomUUID() };
}

/** The owner written in a lock; null when the text is damaged. */
export function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}

/** False only when the owner is known to be gone: on another host, or in another container, nobody can tell from here. */
export function mayBeRunning(owner: Owner): boolean {
  if (owner.host !== os.hostname() || owner.space !== pidSpace()) return true;
  return isProcess(owner.pid) && startOf(owner.pid) === owner.start;
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, space, start } = value as Record<keyof Owner, unknown>;
  const texts = [host, space, start].every(text => typeof text === 'string');
  return texts && Number.isSafeInteger(pid) && Number(pid) > 0;
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** On Linux the boot and the tick at which the process began; elsewhere '', and a running pid is believed. */
function startOf(pid: number): string {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === '') return '';
  // The program's name, in parentheses, may hold spaces; field 22 of proc(5) is the 20th after it.
  const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${readProc('/proc/sys/kernel/random/boot_id').trim()}/${tick}`;
}

function readProc(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function pidSpace(): string {
  try {
    return fs.readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
