import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'scaffold-tools-'));
const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Until the end of a test only these programs are on the PATH, and say these versions. */
export function onlyTools(versions: Readonly<Record<string, string>>): void {
  const bin = mkdtempSync(join(folder, 'bin-'));
  for (const [name, said] of Object.entries(versions)) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${said}"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  process.env.PATH = [bin, '/nowhere'].join(delimiter);
}

/** What a repository on AWS calls, all of it new enough. */
export const allTools = {
  terraform: 'Terraform v99.1.4',
  git: 'git version 2.39.5',
  make: 'GNU Make 4.3',
  tflint: 'TFLint version 99.0.0',
  'terraform-docs': 'terraform-docs version v99.0.0',
  'pre-commit': 'pre-commit 99.0.0',
  aws: 'aws-cli/2.99.0 Python',
};
