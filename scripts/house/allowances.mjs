import { casts } from './casts.mjs';

/** Who may do what everyone else may not. A path that ends in `/` stands for everything below it. */
export const allowances = {
  // The draft of the wizard lies in the user's state directory, its saved answers beside the repository, never in it.
  writesFiles: ['src/apply/', 'src/wizard/draft.ts', 'src/wizard/save-answers.ts'],
  startsPrograms: ['src/run.ts', 'src/run/'],
  endsProcess: ['bin/'],
  loadsYeoman: ['generators/'],
};

export function isAllowed(paths, path) {
  return paths.some(allowed => path === allowed || (allowed.endsWith('/') && path.startsWith(allowed)));
}

/** How many casts a file may hold. */
export function castsAllowedIn(path) {
  return casts[path]?.[0] ?? 0;
}
