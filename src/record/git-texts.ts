import { run, type Setting } from '../run.ts';
import { sha256 } from './lock.ts';

/** A text that is looked for: by its hash, and by what git may know it as. */
export type WantedText = { path: string; sha256: string; gitBlob: string };

/**
 * Looks for texts among the objects of the git repository that `root` lies in, and gives those that are there by their
 * sha256. Git is only read, and fetches nothing: what a partial clone left out is not there. None where there is no git.
 */
export async function textsInGit(root: string, wanted: readonly WantedText[]): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const hashes = new Set(wanted.map(text => text.sha256));
  const found = (await blobs(root, await idsOf(root, wanted))).filter(text => hashes.has(sha256(text)));
  return new Map(found.map(text => [sha256(text), text]));
}

async function idsOf(root: string, wanted: readonly WantedText[]): Promise<string[]> {
  const { stdout } = await git(root, ['rev-parse', '--show-object-format']);
  // The lock has the SHA-1 of git alone. With the other one, every version of these files is a candidate.
  return stdout.trim() === 'sha256' ? versionsOf(root, wanted) : wanted.map(({ gitBlob }) => gitBlob);
}

async function versionsOf(root: string, wanted: readonly WantedText[]): Promise<string[]> {
  const paths = [...new Set(wanted.map(({ path }) => `:(literal)${path}`))];
  const args = ['rev-list', '--objects', '--all', '--missing=allow-any', '--stdin'];
  const { stdout } = await git(root, args, ['--', ...paths].join('\n'));
  return stdout.split('\n').flatMap(line => /^[0-9a-f]{64}(?= .)/.exec(line)?.[0] ?? []);
}

/** The texts of those objects that are there and are blobs of UTF-8. */
async function blobs(root: string, ids: readonly string[]): Promise<string[]> {
  const { stdout } = await git(root, ['cat-file', '--batch'], [...new Set(ids)].join('\n'));
  return [...inBatch(Buffer.from(stdout, 'latin1'))];
}

/** What `git cat-file --batch` printed: for each object a line `id type size` and its bytes, or a line that it is missing. */
function* inBatch(output: Buffer): Generator<string> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    if (end < 0) return;
    const [, type, size] = /^\S+ (\S+) (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') yield output.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
  }
}

// The transports are switched off as well, because a git before 2.45 does not know that it must not fetch what is missing.
const READ_ONLY = ['-c', 'protocol.allow=never', '--no-replace-objects', '--no-optional-locks'];
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

function git(root: string, args: readonly string[], input?: string) {
  const setting: Setting = { cwd: root, env: OFFLINE, encoding: 'latin1' };
  return run('git', [...READ_ONLY, ...args], input === undefined ? setting : { ...setting, input: `${input}\n` });
}
