import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { overwrite, part } from './linked-folder.ts';

/** What a team does to a file that was generated, by the number of the file. */
const WAYS = {
  append: (file: string) => change(file, text => `${text}\n# Ours.\n`),
  prepend: (file: string) => change(file, text => `# Ours.\n${text}`),
  'no final newline': (file: string) => change(file, text => text.trimEnd()),
  crlf: (file: string) => change(file, text => text.replaceAll('\n', '\r\n')),
  'some crlf': (file: string) => change(file, text => text.replace('\n', '\r\n')),
  bom: (file: string) => change(file, text => `\uFEFF${text}`),
  clash: (file: string) => change(file, text => text.replace(/set -eu|One to three zones|= "single"/, 'set -e')),
  empty: (file: string) => change(file, () => ''),
  binary: (file: string) => overwrite(file, Uint8Array.from([0, 255, 254, 10])),
  executable: (file: string) => chmod(file, 0o755),
  private: (file: string) => chmod(file, 0o600),
  'group writes': (file: string) => chmod(file, 0o664),
  delete: (file: string) => fs.unlinkSync(file),
  link: (file: string) => replace(file, () => fs.symlinkSync('../elsewhere', file)),
  folder: (file: string) => replace(file, () => fs.mkdirSync(join(file, 'inner'), { recursive: true })),
} satisfies Record<string, (file: string) => void>;

type Way = keyof typeof WAYS;

const COMMON: readonly Way[] = [
  'append',
  'prepend',
  'clash',
  'clash',
  'clash',
  'crlf',
  'bom',
  'no final newline',
  'private',
  'delete',
];

/** Files that the commands of these tests want to write, so that edits meet them more often than chance would have it. */
export const SOUGHT = [
  'README.md',
  'modules/aws/network/main.tf',
  'modules/aws/network/variables.tf',
  'environments/dev/aws/eu-west-1/network/main.tf',
  'scripts/clean.sh',
  'docs/network-plan.md',
  'docs/operations.md',
  '.editorconfig',
  '.github/workflows/apply.yml',
  'scaffold.yaml',
] as const;

const files = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SOUGHT) }, { weight: 1, arbitrary: fc.nat(999) });
const ways = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COMMON) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Way>('some crlf', 'empty', 'binary', 'executable', 'group writes', 'link', 'folder'),
  },
);
const ADDED = [
  'notes.txt',
  'environments/dev/own.tf',
  'environments/qa/aws/eu-west-1/network/own.tf',
  'modules/aws/network/extra.tf',
  'docs/new-page.md',
  'docs/own/page.md',
  'environments/qa/',
  'modules/empty/inner/',
];

/** What a team has done to a repository: edits of generated files (by path or by number), files and empty folders of its own. */
export const teamWork = fc.record({
  edits: fc.array(fc.record({ file: files, way: ways }), { maxLength: 9 }),
  added: fc.array(fc.constantFrom(...ADDED), { maxLength: 3 }),
});

export type TeamWork = typeof teamWork extends fc.Arbitrary<infer Value> ? Value : never;

/** Does it. `generated` are the files that may be edited by number. */
export function doTeamWork(root: string, { edits, added }: TeamWork, generated: readonly string[]): void {
  for (const { file, way } of edits) {
    const path = typeof file === 'string' ? file : (generated[file % generated.length] ?? '');
    if (isEditable(root, path, way)) WAYS[way](join(root, path));
  }
  for (const path of added) add(join(root, path), path.endsWith('/'));
}

// Answers that cannot be read are refused before anything else, and would leave nothing to try.
function isEditable(root: string, path: string, way: Way): boolean {
  const isFile = fs.lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  return isFile && (path !== 'scaffold.yaml' || ['append', 'prepend', 'crlf', 'private', 'group writes'].includes(way));
}

function add(file: string, isFolder: boolean): void {
  if (fs.existsSync(file)) return;
  if (isFolder) fs.mkdirSync(file, { recursive: true });
  else overwrite(file, '# Added by the team.\r\n');
}

function change(file: string, to: (text: string) => string): void {
  overwrite(file, to(fs.readFileSync(file, 'utf8')));
}

function chmod(file: string, mode: number): void {
  part(file);
  fs.chmodSync(file, mode);
}

function replace(file: string, by: () => void): void {
  fs.unlinkSync(file);
  by();
}
