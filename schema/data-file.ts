import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';

/** One of the reviewed data files beside this one. Read instead of imported: Node 20.17 warns about JSON modules. */
export function readDataFile<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(join(packageRoot, 'schema', name), 'utf8')) as Shape;
}
