// Our figures beside execa's, and where our code leaves the house style.
// Usage: node scripts/stats.mjs [--json] [--check] [--root FOLDER]   (--check: exit 1 when a rule is broken)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './house/measure.mjs';
import { violationsOf } from './house/rules.mjs';
import { breachesOf, summarize } from './house/summary.mjs';

const home = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, check: { type: 'boolean' }, root: { type: 'string', default: home } },
});

const files = measured(values.root, ['bin', 'generators', 'schema', 'src'], /\.ts$/);
const ours = { ...summarize(files), staticTemplateShare: staticShare(join(values.root, 'templates')) };
const execa = summarize(measured(join(home, 'node_modules/execa'), ['index.js', 'lib'], /\.js$/));
const violations = [...violationsOf(files), ...breachesOf(ours)];

console.log(values.json ? JSON.stringify({ ours, execa, violations }, null, 2) : report());
if (values.check && violations.length > 0) process.exitCode = 1;

function measured(root, places, pattern) {
  return places
    .flatMap(place => filesBelow(join(root, place)))
    .filter(path => pattern.test(path))
    .map(path => measure(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')));
}

function staticShare(folder) {
  const templates = filesBelow(folder);
  const fixed = templates.filter(path => !path.endsWith('.hbs'));
  return templates.length === 0 ? 100 : Math.round((1000 * fixed.length) / templates.length) / 10;
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function report() {
  const figures = Object.keys(ours).map(figure => row(figure, shown(ours[figure]), shown(execa[figure])));
  const broken = violations.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
  return [row('', 'ours', 'execa'), ...figures, '', `${violations.length} breaches of the house style`, ...broken].join(
    '\n',
  );
}

function row(figure, left, right) {
  const words = figure.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return `${words.padEnd(24)}${left.padEnd(60)}${right}`.trimEnd();
}

function shown(figure) {
  if (figure === undefined) return '-';
  return typeof figure === 'object' ? `${figure.value}  ${figure.where}` : String(figure);
}
