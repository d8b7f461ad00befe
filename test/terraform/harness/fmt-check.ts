import { terraform } from './terraform.ts';

export interface FmtCheck {
  /** Files whose format differs or, when `error` is set, could not be read. */
  readonly files: readonly string[];
  readonly diff: string;
  readonly error: string;
}

/** Which files below a folder `terraform fmt` would change, without changing them. */
export async function fmtCheck(folder: string): Promise<FmtCheck> {
  const { stdout, stderr, exitCode } = await terraform(['fmt', '-check', '-diff', '-recursive'], { cwd: folder });
  const files = [...stdout.matchAll(/^\+\+\+ new\/(.+)$/gm)].flatMap(([, file]) => file ?? []);
  // 3 says "would change"; any other failure is a file that terraform cannot parse.
  return { files, diff: stdout, error: exitCode === 0 || exitCode === 3 ? '' : stderr };
}
