import { type Problem, UserError } from '../user-error.ts';

/** Which paths `--only` asks for. */
export type Selection = { globs: readonly Glob[]; isWanted(path: string): boolean };

type Glob = { text: string; matches(path: string): boolean };

/** What globs select: the paths that fit one of them, and all that lies in a folder that does. */
export async function selectionOf(texts: readonly string[]): Promise<Selection> {
  const { Minimatch } = await import('minimatch');
  const globs = texts.map((text): Glob => {
    const pattern = text
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '')
      .replace(/\/+$/, '');
    // Only *, ** and ? mean something: names of files may hold what other patterns are made of.
    const options = { dot: true, nobrace: true, nocomment: true, noext: true, nonegate: true, optimizationLevel: 2 };
    const matcher = new Minimatch(pattern.replaceAll('[', '\\['), options);
    return { text, matches: path => pathAndFolders(path).some(each => matcher.match(each)) };
  });
  return { globs, isWanted: path => globs.some(glob => glob.matches(path)) };
}

function pathAndFolders(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** Throws UserError (exit 2) for globs that fit nothing there is, and for paths to bring back that no glob fits. */
export function refuseSelection({ globs, isWanted }: Selection, known: readonly string[], restore: readonly string[]) {
  const idle = globs.filter(glob => !known.some(glob.matches));
  const problems = [
    ...idle.map(
      ({ text }): Problem => ({
        path: text,
        message: 'fits no file that is generated here',
        hint: 'a glob is below the repository, such as modules/aws or environments/*/aws/**; put it in quotes',
      }),
    ),
    ...restore
      .filter(path => !isWanted(path))
      .map(
        (path): Problem => ({ path, message: 'is to come back, and --only leaves it out', hint: 'add it to --only' }),
      ),
  ];
  if (problems.length > 0) throw new UserError('--only does not fit; nothing was changed', { exitCode: 2, problems });
}
