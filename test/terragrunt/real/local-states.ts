import type { OutputFile } from '../../../src/generate/output.ts';
import { textOf } from '../../cases.ts';

/** The same files, but the units keep their states in a folder of this machine instead of in the store of their cloud. */
export function withLocalStates(files: readonly OutputFile[], folder: string): OutputFile[] {
  return files.map(file => (file.path === 'root.hcl' ? { ...file, content: local(textOf(file), folder) } : file));
}

function local(root: string, folder: string): string {
  const [remote] = /^ {2}backend = .*\n {2}config {2}= .*\n/m.exec(root) ?? [];
  if (remote === undefined) throw new Error('root.hcl says nowhere in two lines where states lie');
  const path = `"${folder}/\${path_relative_to_include()}.tfstate"`;
  return root.replace(remote, () => `  backend = "local"\n  config  = { path = ${path} }\n`);
}
