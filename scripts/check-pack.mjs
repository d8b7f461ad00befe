// Packs the package as npm would publish it and looks at what is inside.
// Usage: node scripts/check-pack.mjs [package folder]   (exit 1 and one line per finding; the package must be built)
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { leaksIn, machinePlaces } from './house/leaks.mjs';

const megabyte = 1024 * 1024;
const root = resolve(process.argv[2] ?? '.');
// Below the checkout, so that the unpacked program finds its dependencies there.
const room = join(root, '.tools/pack');
const tarball = pack();
const folder = join(room, 'package');
const files = filesBelow(folder);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const findings = [...sizeFindings(), ...missingFindings(), ...strangers(), ...leaks(), ...startFindings()];

console.log(
  [...findings, `${files.length} files, ${statSync(tarball).size} bytes packed, ${findings.length} findings`].join(
    '\n',
  ),
);
if (findings.length > 0) process.exitCode = 1;

function pack() {
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true });
  const options = {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  };
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', room], options);
  const [name] = readdirSync(room);
  execFileSync('tar', ['-xzf', name], { cwd: room });
  return join(room, name);
}

function filesBelow(top) {
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      relative(top, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

function sizeFindings() {
  const { size } = statSync(tarball);
  return size <= 2 * megabyte ? [] : [`the tarball has ${size} bytes, ${2 * megabyte} are allowed`];
}

// npm leaves out some names (.gitignore, .npmrc) without a word, so every template is looked for.
function missingFindings() {
  const templates = filesBelow(join(root, 'templates')).map(path => `templates/${path}`);
  const promised = [
    ...Object.values(manifest.bin),
    'dist/generators/app/index.js',
    'schema/answers.schema.json',
    'LICENSE',
    'README.md',
  ];
  const missing = [...promised, ...templates].filter(path => !files.includes(path));
  return missing.map(path => `${path} is missing in the package`);
}

function strangers() {
  const welcome =
    /^(dist\/(bin|generators|schema|src)\/.+\.(c?js|json)|templates\/.+|schema\/[\w.-]+\.json|releases\/\d+\.\d+\.\d+\.json|(LICENSE|README\.md|CHANGELOG\.md|package\.json))$/;
  const odd = files.filter(path => !welcome.test(path) || /\.test\.[jt]s$|\.tfstate|\.pem$/.test(path));
  return odd.map(path => `${path} does not belong into the package`);
}

function leaks() {
  const places = machinePlaces();
  return files.flatMap(path =>
    leaksIn(readFileSync(join(folder, path), 'latin1'), places).map(
      ({ line, message }) => `${path}:${line} ${message}`,
    ),
  );
}

function startFindings() {
  const [program] = Object.values(manifest.bin);
  if (!files.includes(program)) return [];
  try {
    const printed = execFileSync(process.execPath, [join(folder, program), '--version'], { encoding: 'utf8' });
    return printed.includes(manifest.version)
      ? []
      : [`${program} --version prints ${printed.trim()}, not ${manifest.version}`];
  } catch (error) {
    return [`${program} --version does not start: ${error.message}`];
  }
}
