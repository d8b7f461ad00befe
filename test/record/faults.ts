import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';

/** What becomes of a file: bytes, or something that is done at its place. */
export type Spoil = (bytes: Buffer) => Uint8Array | string | ((file: string) => void);

export const replaced =
  (from: string | RegExp, to: string): Spoil =>
  bytes =>
    bytes.toString().replace(from, to);

export const MARKERS = '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n';

const cutTo =
  (part: number): Spoil =>
  bytes =>
    bytes.subarray(0, Math.floor(bytes.length * part));

/** What can stand in the place of any file of a record. */
export const anyFile: [string, Spoil][] = [
  ['empty', () => ''],
  ['cut after its first byte', bytes => bytes.subarray(0, 1)],
  ['cut to a third', cutTo(1 / 3)],
  ['cut just before its end', bytes => bytes.subarray(0, -2)],
  ['with conflict markers alone', () => MARKERS],
  ['bytes of something else', () => Buffer.from([0xff, 0, 0x1f, 0x8b, 8])],
  ['a folder', () => file => mkdirSync(file)],
  ['a link to itself', () => file => symlinkSync(file, file)],
  ['a link to a file outside', () => file => symlinkSync('/etc/hostname', file)],
  ['a pipe', () => file => void execFileSync('mkfifo', [file])],
  ['as large as no record', endless],
];

function endless(): (file: string) => void {
  return file => {
    writeFileSync(file, '');
    truncateSync(file, 2 ** 34);
  };
}

/** Fields of a lock, each as it must not be. */
const wrongFields: [string, Spoil][] = [
  ...['schema', 'generator', 'templateSet', 'answersHash', 'files', 'pathMap', 'pending'],
  ...['sha256', 'gitBlob', 'mode', 'eol', 'kind', 'policy', 'state'],
].flatMap((field): [string, Spoil][] => [
  [`without ${field}`, replaced(`"${field}"`, '"other"')],
  ...['null', '-1', '[[]]', '"x"', '{"__proto__":1}'].map((value): [string, Spoil] => [
    `${field}: ${value}`,
    replaced(
      new RegExp(`"${field}": (?:"[^"]*"|\\d+|\\[\\]|\\{(?:\\})?)`),
      `"${field}": ${value}${field === 'files' ? ', "rest": {' : ''}`,
    ),
  ]),
]);

const PATHS = ['/etc/passwd', '../x', 'a/../../x', 'C:/x', 'C:\\x', '..\\x', 'a\0b', 'a\nb', '', '\u202ex', 'nul'];
const OWN_PATHS = ['.git/hooks/post-checkout', '.GIT/config', 'a/.git/x', '.scaffold/units/x', '.scaffold/txn/pack'];
const ANSWERS = ['scaffold.yaml', 'Scaffold.YAML', '.scaffold/answers.schema.json', '\u017fcaffold.yaml'];

const hostilePaths = [...PATHS, ...OWN_PATHS, ...ANSWERS].flatMap((path): [string, Spoil][] => {
  const text = JSON.stringify(path).replaceAll('$', '$$$$');
  return [
    [`with the file ${text}`, replaced(/"environments\/[^"]*"/, text)],
    [`with the open conflict ${text}`, replaced('"pending": []', `"pending": [${text}]`)],
    [`with the renamed ${text}`, replaced('"pathMap": {}', `"pathMap": {"x": ${text}}`)],
  ];
});

/** Everything that a line of a lock can say and must not. */
export const lockFaults: readonly [what: string, spoil: Spoil][] = [...wrongFields, ...hostilePaths];
