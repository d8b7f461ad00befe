import { readdirSync } from 'node:fs';
import type { Feature } from './feature.ts';

const folder = new URL('../../schema/features/', import.meta.url);

/** Every descriptor in `schema/features/`, by file name: a new one is found without being listed anywhere. */
export async function loadFeatures(): Promise<Feature[]> {
  const files = readdirSync(folder).filter(name => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const features: Feature[] = [];
  // One after the other: Jest's loader cannot link modules that share an import at the same time.
  for (const name of files.sort()) {
    const { feature } = (await import(new URL(name, folder).href)) as { feature: Feature };
    features.push(feature);
  }
  return features;
}
