import { posix } from 'node:path';
import { bodyOf } from '../upgrade/folders.ts';
import { filesAfter } from '../upgrade/gate.ts';
import { localAddress, moduleBody } from '../upgrade/module-body.ts';
import { movedBlocks } from '../upgrade/moved-blocks.ts';
import type { Step } from '../upgrade/plan.ts';
import type { FileVersions } from '../upgrade/versions.ts';
import { type Followed, sorted } from './arrived.ts';
import type { Move } from './release.ts';

type Planned = {
  due: ReadonlyMap<string, readonly Move[]>;
  files: readonly Followed[];
  steps: readonly Step[];
};

/** The steps with what tells Terraform where addresses went, at the end of `moved.tf` of each folder, a file of the team. */
export function movedFiles({ due, files, steps }: Planned): Step[] {
  if (due.size === 0) return [...steps];
  const byPath = new Map(steps.map(step => [step.path, step]));
  const found = new Map(files.map(({ after }) => [after.path, after]));
  const texts = textsIn(files, due);
  const moves = withoutKept([...due.values()].flat(), filesAfter(texts, steps));
  for (const { path, text } of movedBlocks(moves, texts)) {
    const added = text.slice(texts.get(path)?.length ?? 0);
    byPath.set(path, withBlocks(added, { path, file: found.get(path), step: byPath.get(path) }));
  }
  return sorted(byPath);
}

function textsIn(files: readonly Followed[], due: Planned['due']): Map<string, string> {
  return new Map(
    files.flatMap(({ before: { path, ours } }) =>
      ours.kind === 'text' && path.endsWith('.tf') && due.has(posix.dirname(path)) ? [[path, ours.text]] : [],
    ),
  );
}

// What the team keeps although the release dropped it, a `removed` block would make an error of. A file with conflict
// markers cannot be read, and the block is written: that error is better than a destroy which nobody meant.
function withoutKept(moves: readonly Move[], files: ReadonlyMap<string, string>): Move[] {
  return moves.filter(({ folder, from, to }) => to !== null || !declaredIn(folder, files).has(from));
}

function declaredIn(folder: string, files: ReadonlyMap<string, string>): Set<string> {
  const read = [...files]
    .filter(([path]) => posix.dirname(path) === folder && path.endsWith('.tf'))
    .map(([path, text]) => ({ path, body: bodyOf(text) }));
  return new Set(moduleBody(read).declared.map(localAddress));
}

type Place = { path: string; file: FileVersions | undefined; step: Step | undefined };

function withBlocks(added: string, { path, file, step }: Place): Step {
  const ours = file?.ours.kind === 'text' ? file.ours : undefined;
  const text = `${step?.after?.text ?? ours?.text ?? ''}${added}`;
  return {
    path,
    action: ours ? 'merge' : 'create',
    before: ours?.sha256 ?? null,
    after: { text, mode: ours?.mode ?? 0o644 },
    becomes: step?.becomes ?? 'forgotten',
    note: 'says where addresses went',
    conflicts: step?.conflicts ?? [],
  };
}
