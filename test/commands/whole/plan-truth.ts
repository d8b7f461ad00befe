import assert from 'node:assert/strict';
import type { Tree } from '../../apply/tree.ts';
import type { Ended } from './command-line.ts';

type Listed = { path: string; action: string };

/** The changes that a command's report lists; null where it ended with an error. */
export function listedIn({ out }: Ended): Listed[] | null {
  const report: { changes?: Listed[] } = JSON.parse(out);
  return report.changes ?? null;
}

type Both = { dry: Ended; real: Ended; before: Tree; after: Tree };

/** Throws where the plan of a dry run is not what the run in earnest lists and does. */
export function mustBeTruthful({ dry, real, before, after }: Both): void {
  const [planned, done] = [listedIn(dry), listedIn(real)];
  const changed = filesThatDiffer(before, after);
  if (done !== null || !hasObjections(dry)) {
    assert.deepEqual(done, planned, 'the dry run and the run list different changes');
  }
  if (done === null) assert.deepEqual(changed, [], `exit ${real.code}, and it wrote`);
  else if (!isStopped(real, changed)) mustBeDone(done, { before, after });
}

/** Whether a plan was shown with what a run would be refused for. */
function hasObjections({ out }: Ended): boolean {
  const report: { objections?: unknown[] } = JSON.parse(out);
  return (report.objections ?? []).length > 0;
}

function mustBeDone(done: readonly Listed[], { before, after }: Pick<Both, 'before' | 'after'>): void {
  for (const { path, action } of done) {
    assert.ok(isTrue(action, [before[path], after[path]]), `${action} ${path}: ${before[path]} → ${after[path]}`);
  }
  const changed = filesThatDiffer(before, after);
  const paths = done.map(({ path }) => path);
  assert.deepEqual(paths.toSorted(), paths, 'the changes are not sorted');
  assert.deepEqual(
    changed.filter(path => !paths.includes(path)),
    [],
    'changed and not listed',
  );
}

/** Conflicts about which nobody has said anything: a plan was shown, and nothing was written. */
function isStopped({ code }: Ended, changed: readonly string[]): boolean {
  return code === 3 && changed.length === 0;
}

function isTrue(action: string, [was, is]: readonly [string | undefined, string | undefined]): boolean {
  const truths: Record<string, boolean> = {
    create: !isFile(was) && isFile(is),
    delete: isFile(was) && !isFile(is),
    update: isFile(was) && isFile(is) && was !== is,
    merge: isFile(was) && isFile(is) && was !== is,
    keep: was === is,
    // A conflict of which the team's side is taken changes nothing.
    conflict: true,
  };
  return truths[action] ?? false;
}

function filesThatDiffer(before: Tree, after: Tree): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.filter(path => before[path] !== after[path] && (isFile(before[path]) || isFile(after[path])));
}

function isFile(text: string | undefined): boolean {
  return text !== undefined && text !== 'empty directory';
}
