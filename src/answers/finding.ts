import type { Path } from './tree.ts';

/** One thing that is wrong with the answers; `report.ts` adds file and line. */
export type Finding = {
  path: Path;
  message: string;
  hint?: string;
  /** Nobody gave this answer and nothing can stand in for it. */
  missing?: boolean;
  /** YAML read a number or boolean where text is meant: the hint shows the file's own spelling in quotes. */
  quote?: boolean;
  /** The name at the end of the path is itself what must not be shown. */
  hideName?: boolean;
};
