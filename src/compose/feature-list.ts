import { readdirSync } from 'node:fs';
import type { Feature } from './feature.ts';

const folder = new URL('../../schema/features/', import.meta.url);

/** Every descriptor in `schema/features/`, by file name: a new one is found without being listed anywhere. */
export async function loadFeatures(): Promise<Feature[]> {
  const files = readdirSync(folder).filter(name => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const modules = await Promise.all(files.sort().map(name => import(new URL(name, folder).href)));
  return modules.map(({ feature }: { feature: Feature }) => feature);
}
