import { posix } from 'node:path';
import type { Step } from '../upgrade/plan.ts';
import { foreignTerraform } from '../upgrade/read-terraform.ts';
import type { FileVersions } from '../upgrade/versions.ts';
import { arrived, type Followed } from './arrived.ts';
import { type Bonds, bondsOf } from './bonds.ts';
import { dueMoves } from './due-moves.ts';
import { movedFiles } from './moved-files.ts';
import type { Move, Release } from './release.ts';
import { renameAddresses } from './rename-addresses.ts';
import { renameFiles } from './rename-files.ts';

/** A repository as though the releases that it crosses had always been. */
export type Migrated = {
  files: readonly FileVersions[];
  /** Files of Terraform and Terragrunt of the team's own in a folder, which follow what was moved there. */
  foreignIn(folder: string): readonly FileVersions[];
  /** Those of Terraform in every folder where something was moved. */
  foreign: readonly FileVersions[];
  /** For `--only`: `widened` asks for all that is bound to what is asked for. */
  bonds: Bonds;
  /** Steps that were planned for these files, as steps for what lies on the disk, with the moves written down. */
  settle(steps: readonly Step[]): Step[];
};

/** Brings what was generated and what the team has to the names of today, before anything is compared. */
export function migrateFiles(root: string, found: readonly FileVersions[], releases: readonly Release[]): Migrated {
  const renamed = renameFiles(
    found,
    releases.flatMap(({ renames }) => renames),
  );
  const due = dueMoves(renamed.files, releases);
  const known = new Set(found.map(({ path }) => path));
  const foreignOf = (folder: string) => foreignTerraform(root, folder, known);
  const followed = (before: FileVersions): Followed => {
    return { before, after: follow(before, due.get(folderOf(before.path)) ?? []) };
  };
  const generated = renamed.files.map(followed);
  const foreign = [...due.keys()]
    .flatMap(foreignOf)
    .filter(({ path }) => path.endsWith('.tf'))
    .map(followed);
  return {
    files: generated.map(({ after }) => after),
    foreign: foreign.map(({ after }) => after),
    foreignIn: folder => foreignOf(folder).map(file => followed(file).after),
    bonds: bondsOf(
      renamed.arrivals,
      new Set(due.keys()),
      [...generated, ...foreign].map(({ after }) => after),
    ),
    settle: steps => {
      if (releases.length === 0) return [...steps];
      const files = [...generated, ...foreign];
      return movedFiles({ due, files, steps: arrived(steps, renamed, files) });
    },
  };
}

/** The folder whose addresses a file speaks of: tests lie in one of their own, below the module that they are about. */
function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return path.endsWith(TEST) && posix.basename(folder) === 'tests' ? posix.dirname(folder) : folder;
}

const TEST = '.tftest.hcl';

function follow(file: FileVersions, moves: readonly Move[]): FileVersions {
  if (moves.length === 0 || !(file.path.endsWith('.tf') || file.path.endsWith(TEST))) return file;
  const { base, ours } = file;
  return {
    ...file,
    base: base.kind === 'text' ? { ...base, text: renameAddresses(base.text, moves) } : base,
    ours: ours.kind === 'text' ? { ...ours, text: renameAddresses(ours.text, moves) } : ours,
  };
}
