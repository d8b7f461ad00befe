import { basename } from 'node:path';
import { allowances, castsAllowedIn, isAllowed } from './allowances.mjs';
import { effectRules } from './effect-rules.mjs';
import { limits } from './limits.mjs';

/** Where the measured files leave the house style: one `{ path, line, rule, message }` each. */
export function violationsOf(files) {
  return files.flatMap(file =>
    [...rules, ...effectRules].flatMap(({ rule, find }) =>
      find(file).map(found => ({ path: file.path, rule, ...found })),
    ),
  );
}

const drawers = /^(utils?|helpers?|common|types?|misc|shared|index|constants)$/;
const isGenerator = path => /^generators\/[^/]+\/index\.ts$/.test(path);

const rules = [
  {
    rule: 'file-name',
    find: ({ path }) => [...drawerIn(path), ...oddNameIn(path)],
  },
  {
    rule: 'depth',
    find: ({ functions }) =>
      functions
        .filter(({ depth }) => depth > limits.depth)
        .map(({ line, name, depth }) =>
          at(line, `${name ?? 'a callback'} nests ${depth} blocks, ${limits.depth} are allowed`),
        ),
  },
  {
    rule: 'function-lines',
    find: ({ functions }) =>
      functions
        .filter(({ lines }) => lines > limits.functionLines)
        .map(({ line, name, lines }) =>
          at(line, `${name ?? 'a callback'} has ${lines} lines, ${limits.functionLines} are allowed`),
        ),
  },
  {
    rule: 'public-first',
    find: ({ publicFirst }) =>
      publicFirst ? [] : [at(1, 'a helper stands above the exported function: put what is public first')],
  },
  {
    rule: 'generator-lines',
    find: ({ path, lines }) =>
      isGenerator(path) && lines > limits.generatorLines
        ? [at(1, `${lines} lines, ${limits.generatorLines} are allowed: a generator only asks and calls the engine`)]
        : [],
  },
  {
    rule: 'comment',
    find: ({ comments }) =>
      comments.flatMap(({ line, text }) => complaintsAbout(text).map(message => at(line, message))),
  },
  {
    rule: 'cast',
    find: ({ path, casts: lines }) => excessOf(lines, castsAllowedIn(path)),
  },
  {
    rule: 'process-exit',
    find: ({ path, exits }) =>
      isAllowed(allowances.endsProcess, path)
        ? []
        : exits.map(line => at(line, 'only bin/ ends the process: throw a UserError, or set process.exitCode')),
  },
];

// Code that refuses odd characters has to name them; nothing else may be silenced.
const suppression =
  /^(eslint-disable|@ts-(ignore|nocheck|expect-error)|biome-ignore(?! lint\/suspicious\/(noControlCharactersInRegex|noTemplateCurlyInString)))/;

function at(line, message) {
  return { line, message };
}

function drawerIn(path) {
  const name = basename(path, '.ts');
  if (isGenerator(path) || !drawers.test(name)) return [];
  return [at(1, `"${name}" says nothing: name the file after the one concept in it`)];
}

function oddNameIn(path) {
  const odd = path.split('/').find(part => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(part));
  return odd === undefined ? [] : [at(1, `"${odd}" is not a lower-case noun in kebab-case`)];
}

function complaintsAbout(text) {
  const complaints = [
    [/[-=*#~_+]{4,}/, 'a banner: split the file instead'],
    [/\b(TODO|FIXME|XXX|HACK)\b/, 'unfinished work: finish it, or open an issue'],
    [suppression, 'a suppressed check: mend the code instead'],
    [/[;{]$|^(import|export|const|let|return) .*[;({]/m, 'code in a comment: delete it, git remembers'],
  ];
  return complaints.filter(([pattern]) => pattern.test(text)).map(([, message]) => message);
}

function excessOf(lines, allowed) {
  if (lines.length === allowed) return [];
  if (lines.length < allowed)
    return [at(1, `${allowed} casts are allowed and ${lines.length} are left: lower the allowance`)];
  return lines
    .slice(allowed)
    .map(line => at(line, 'a cast: parse or narrow instead; at a library edge, allow it with a reason'));
}
