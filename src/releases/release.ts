import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../package-root.ts';
import { compareVersions } from './compare-versions.ts';

/** An address that a release of the templates moved, or no longer has. */
export type Move = {
  /** The release that does it, as `0.2.0`. */
  release: string;
  /** The folder of the module or root whose files have the address; `*` is any one folder name. */
  folder: string;
  /** As the files of that folder say it: `aws_vpc.this`, `module.network`, `helm_release.this["web"]`. */
  from: string;
  /** null: the state forgets it, and what is in the cloud stays. */
  to: string | null;
  /** Why, for the owner of the repository: stands as a comment above the block. */
  because: string;
};

/** A file that a release generates under another path; `*` is any one folder name, the same one on both sides. */
export type Rename = { from: string; to: string };

/** How answers of before are said now; `*` in a path is any one key, such as the name of an environment. */
export type AnswerMigration =
  | { rename: string; to: string }
  | { remove: string }
  | { path: string; values: Readonly<Record<string, string | number | boolean | null>> };

/** What a release changed that repositories made before have to follow: `releases/<version>.json`. */
export type Release = {
  version: string;
  /** For the owner of a repository; `upgrade` prints them. */
  notes: readonly string[];
  renames: readonly Rename[];
  moves: readonly Move[];
  answers: readonly AnswerMigration[];
};

/** The releases after the oldest of `recorded`, up to the installed version, the oldest first. */
export function releasesAfter(recorded: readonly string[], installed: string): Release[] {
  const [oldest] = [...recorded].sort(compareVersions);
  if (oldest === undefined || compareVersions(oldest, installed) >= 0) return [];
  const isCrossed = (version: string) =>
    compareVersions(oldest, version) < 0 && compareVersions(version, installed) <= 0;
  return versions().filter(isCrossed).map(readRelease);
}

/** Every release there was, the oldest first. Nothing is ever taken out: a repository may be as old as 0.1.0. */
export function allReleases(): Release[] {
  return versions().map(readRelease);
}

const folder = join(packageRoot, 'releases');

function versions(): string[] {
  return readdirSync(folder)
    .flatMap(name => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1] ?? [])
    .sort(compareVersions);
}

function readRelease(version: string): Release {
  return parseRelease(version, JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')));
}

/** The content of a release's file. Throws where it is not sound, which is our bug. */
export function parseRelease(version: string, content: unknown): Release {
  const { moves, ...rest } = Content.parse(content);
  return { version, ...rest, moves: moves.map(move => ({ release: version, ...move })) };
}

const Path = z.string().regex(/^(?!\/)[^\\\0]+$/);
const Answer = z.string().regex(/^[\w*-]+(?:\.[\w*-]+)*$/);
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const stars = (path: string): number => path.split(/[/.]/).filter(step => step === '*').length;

const RenameContent = z
  .strictObject({ from: Path, to: Path })
  .refine(({ from, to }) => stars(from) === stars(to), 'from and to must have the same number of *');

const MoveContent = z.strictObject({
  folder: Path,
  from: z.string().min(1),
  to: z.string().min(1).nullable(),
  because: z.string().min(1),
});

const AnswerContent = z.union([
  z
    .strictObject({ rename: Answer, to: Answer })
    .refine(({ rename, to }) => stars(rename) === stars(to), 'rename and to must have the same number of *')
    .refine(({ rename, to }) => !`${to}.`.startsWith(`${rename}.`), 'an answer cannot go below itself'),
  z.strictObject({ remove: Answer }),
  z
    .strictObject({ path: Answer, values: z.record(z.string(), Scalar) })
    .refine(({ values }) => Object.values(values).every(value => !Object.hasOwn(values, String(value))), {
      message: 'a value must not lead to one that is changed too: a second run would change it again',
    }),
]);

const Content = z.strictObject({
  notes: z.array(z.string().min(1)),
  renames: z.array(RenameContent),
  moves: z.array(MoveContent),
  answers: z.array(AnswerContent),
});
