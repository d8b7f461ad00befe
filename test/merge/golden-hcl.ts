import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../cases.ts';

/** The distinct texts of HCL in the golden folders, by the path of the first file that has each. */
export function goldenHcl(): Map<string, string> {
  const folder = join(repositoryRoot, 'test/golden');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path =>
    /\.(?:tf|hcl|tfvars)$/.test(path),
  );
  const byText = new Map<string, string>();
  for (const path of paths.sort()) {
    const text = readFileSync(join(folder, path), 'utf8');
    if (!byText.has(text)) byText.set(text, path);
  }
  return new Map([...byText].map(([text, path]) => [path, text]));
}
