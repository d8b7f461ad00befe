import { posix } from 'node:path';
import type { Problem } from '../../user-error.ts';
import type { Files } from '../folders.ts';
import { parseHcl } from '../hcl/parse-body.ts';

type Parse = (name: string, text: string) => Promise<unknown>;

/** The files that cannot be read. */
export function syntaxProblems(files: Files): Problem[] {
  return [...files].flatMap(([path, text]) => ownProblem(path, text));
}

/**
 * The files that HashiCorp's own parser refuses, of those that ours can read. It is WebAssembly and starts slowly, so that
 * only what is neither the team's nor the templates' is given to it. Folders are read as one text, because starting the
 * parser is what takes the time.
 */
export async function refusedFiles(files: Files): Promise<Problem[]> {
  const read = [...files].filter(([path, text]) => ownProblem(path, text).length === 0);
  if (read.length === 0) return [];
  const { parse }: { parse: Parse } = await import('@cdktf/hcl2json');
  const folders = new Set(read.map(([path]) => posix.dirname(path)));
  const refused = await Promise.all(
    [...folders].map(folder =>
      refusedIn(
        read.filter(([path]) => posix.dirname(path) === folder),
        parse,
      ),
    ),
  );
  return refused.flat();
}

function ownProblem(path: string, text: string): Problem[] {
  const parsed = parseHcl(text);
  return 'error' in parsed ? [{ path, file: path, line: parsed.error.line, message: parsed.error.message }] : [];
}

async function refusedIn(folder: readonly (readonly [path: string, text: string])[], parse: Parse): Promise<Problem[]> {
  const whole = folder.map(([, text]) => wrapped(text)).join('\n');
  if ((await refusal(whole, parse)) === undefined) return [];
  const each = await Promise.all(folder.map(async ([path, text]) => ({ path, message: await refusal(text, parse) })));
  return each.flatMap(({ path, message }) => (message === undefined ? [] : [{ path, file: path, message }]));
}

// In a block of its own each file may have the attributes that its neighbour has too.
const wrapped = (text: string): string => `file {\n${text.replace(/^\uFEFF/, '')}\n}`;

async function refusal(text: string, parse: Parse): Promise<string | undefined> {
  try {
    await parse('file.tf', text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
