import v8 from 'node:v8';

/**
 * Lets V8 wait before it optimizes: a command ends after a second or two, and what Node 20 optimizes until then costs a
 * fifth of all its time and is hardly used (`npm run bench`). Later versions wait by themselves, and do not know the flag.
 */
export function optimizeLate(): void {
  if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--interrupt-budget=1000000');
}
