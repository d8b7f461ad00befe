import { join } from 'node:path';
import type { Finding } from '../terraform/harness/diagnostics.ts';
import { validateRoot } from '../terraform/harness/validate-root.ts';
import { distinctRoots } from './distinct-roots.ts';

/**
 * Validates roots below a folder against one recording, one of each kind; `{}` when terraform finds nothing, not even a
 * warning.
 */
export async function validateAll(
  folder: string,
  roots: readonly string[],
  recording: string,
): Promise<Record<string, Finding[]>> {
  const open = await distinctRoots(folder, roots);
  const found: Record<string, Finding[]> = {};
  const work = async () => {
    for (let root = open.shift(); root !== undefined; root = open.shift()) {
      const findings = await validateRoot(join(folder, root), [recording]);
      if (findings.length > 0) found[root] = findings;
    }
  };
  // Half of the time terraform waits for the provider, which is this process.
  await Promise.all([work(), work()]);
  return found;
}
