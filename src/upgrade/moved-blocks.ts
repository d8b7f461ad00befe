import type { Move } from '../releases/release.ts';
import { type Files, type ReadFile, terraformFolders } from './folders.ts';
import { parseHcl } from './hcl/parse-body.ts';
import { localAddress, moduleBody } from './module-body.ts';
import { addressIn, follow, type Instance, type MoveStep, movesOf, removalsOf } from './moves.ts';

/** A file with a new text. */
export type Edit = { path: string; text: string };

/**
 * What declared moves add to a repository: `moved` and `removed` blocks at the end of `moved.tf`, in each folder that has
 * the address in `files`, which are those from before the upgrade. What the team has moved itself stays as it is.
 */
export function movedBlocks(moves: readonly Move[], files: Files): Edit[] {
  const edits = [...terraformFolders(files)].map(([folder, read]) => editOf(folder, dueIn(moves, folder, read), files));
  return edits.filter(edit => edit !== undefined);
}

function dueIn(moves: readonly Move[], folder: string, read: readonly ReadFile[]): Move[] {
  const body = moduleBody(read);
  const known: Known = {
    present: new Set(body.declared.map(localAddress)),
    moves: movesOf(body.moved, ''),
    forgotten: new Set(removalsOf(body.removed, '')),
  };
  return moves.filter(move => isIn(move.folder, folder) && isDue(move, known));
}

type Known = { present: Set<string>; moves: MoveStep[]; forgotten: Set<string> };

/** Whether a move is to be written; what it leads to can then be moved on by a later one. */
function isDue(move: Move, known: Known): boolean {
  const from = instance(move.from);
  if (!isPresent(from.address, known) || isDecided(from, known)) return false;
  if (move.to === null) {
    known.forgotten.add(from.address);
    return true;
  }
  const to = instance(move.to);
  const end = follow(known.moves, to);
  // In a circle no address is the last one, and Terraform refuses it.
  if (end.address === from.address && end.key === from.key) return false;
  known.moves.push({ from, to });
  known.present.add(to.address);
  return true;
}

// What lies in a called module is there when the call is.
function isPresent(address: string, { present }: Known): boolean {
  const call = /^module\.[\w-]+/.exec(address)?.[0];
  return present.has(address) || (call !== undefined && present.has(call));
}

function isDecided({ address, key }: Instance, { moves, forgotten }: Known): boolean {
  return forgotten.has(address) || moves.some(({ from }) => from.address === address && from.key === key);
}

function instance(address: string): Instance {
  const parsed = parseHcl(`address = ${address}\n`);
  const found = 'body' in parsed ? addressIn(parsed.body.attributes.get('address')?.value) : undefined;
  if (!found) throw new Error(`${address} is no address`);
  return found;
}

function isIn(pattern: string, folder: string): boolean {
  const [wanted, steps] = [pattern.split('/'), folder.split('/')];
  return wanted.length === steps.length && wanted.every((step, index) => step === '*' || step === steps[index]);
}

function editOf(folder: string, due: readonly Move[], files: Files): Edit | undefined {
  if (due.length === 0) return undefined;
  const path = `${folder}/moved.tf`;
  const before = files.get(path) ?? '';
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const added = due.map(blockOf).join('\n').replaceAll('\n', end);
  if (before.trim() === '') return { path, text: added };
  return { path, text: `${before}${before.endsWith('\n') ? '' : end}${end}${added}` };
}

function blockOf({ release, because, from, to }: Move): string {
  const note = `# scaffold ${release}: ${because}\n`;
  if (to !== null) return `${note}moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
  return `${note}removed {\n  from = ${from}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`;
}
