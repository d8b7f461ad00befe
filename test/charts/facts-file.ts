import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type FactsKind = 'charts' | 'crds';

/** Where the facts of one chart or custom resource lie; scripts/record-chart-facts.ts writes them. */
export function factsPath(kind: FactsKind, name: string): string {
  return join(import.meta.dirname, 'facts', kind, `${name}.json.gz`);
}

export function readFacts<Facts>(kind: FactsKind, name: string): Facts {
  return JSON.parse(gunzipSync(readFileSync(factsPath(kind, name))).toString('utf8'));
}
