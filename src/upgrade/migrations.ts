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

/** Every address that a release moved, the oldest first. Nothing is ever taken out: a repository may be as old as 0.1.0. */
export const moves: readonly Move[] = [];
