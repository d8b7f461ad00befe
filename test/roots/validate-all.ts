import { join } from 'node:path';
import type { Finding } from '../terraform/harness/diagnostics.ts';
import { validateRoot } from '../terraform/harness/validate-root.ts';
import { distinctRoots } from './distinct-roots.ts';
import { inPairs } from './in-pairs.ts';

/**
 * Validates roots below a folder against one recording, one of each kind; `{}` when terraform finds nothing, not even a
 * warning.
 */
export async function validateAll(
  folder: string,
  roots: readonly string[],
  recording: string,
): Promise<Record<string, Finding[]>> {
  const found = await inPairs(await distinctRoots(folder, roots), async root => {
    return [root, await validateRoot(join(folder, root), [recording])] as const;
  });
  return Object.fromEntries(found.filter(([, findings]) => findings.length > 0));
}
