export type FileMode = 0o644 | 0o755;

export type FileContent = string | Uint8Array;

/** One file as it is to be; changes are made in the order given, deletions last. */
export type FileChange = {
  /** Relative to the repository, '/' between segments. */
  path: string;
  /** sha256 (hex) of what the plan saw on disk; null = nothing there. */
  before: string | null;
  /** null = delete. A file that is there keeps its mode, except that it is made executable or not, as asked here. */
  after: { content: FileContent; mode: FileMode } | null;
};
