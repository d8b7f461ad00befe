import { type Problem, UserError } from '../user-error.ts';

/** Windows stops at 260 characters, and the repository lies somewhere below a home directory. */
const MAX_BYTES = 180;
const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const FORBIDDEN_IN_ASCII = /[\\<>:"|?*]/;
// Controls, lone surrogates, private use, and what is invisible: bidi marks hide a name, and macOS ignores some of them in `.git`.
const FORBIDDEN_BEYOND_ASCII = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;
const GIT_DIRECTORY = /^(?:\.git|git~[0-9]+)$/;
const OWN_ROOM = /^\.scaffold(?:\/txn(?:\/|$)|$)/;

/** Refuses (exit 2) a path that could leave the repository, or that cannot exist on Linux, macOS or Windows alike. */
export function checkPath(path: string): void {
  const reason = pathFault(path);
  if (reason) throw refusal([{ path, message: reason }]);
}

/** Checks each path, and (exit 2) that no two of them are one file or directory where case or accents do not count. */
export function checkPaths(paths: readonly string[]): void {
  const problems: Problem[] = [];
  const seen: Seen = { spelling: new Map(), files: new Set() };
  for (const path of paths) {
    const message = pathFault(path) ?? clash(path, seen);
    if (message) problems.push({ path, message });
  }
  if (problems.length > 0) throw refusal(problems);
}

const PATH_RULES: readonly Rule[] = [
  [path => path === '', () => 'the path is empty'],
  [path => Buffer.byteLength(path) > MAX_BYTES, () => `the path is longer than ${MAX_BYTES} bytes`],
  [path => FORBIDDEN_IN_ASCII.test(path), () => 'a path must not hold any of \\ < > : " | ? *'],
  [path => FORBIDDEN_BEYOND_ASCII.test(path), () => 'a path must not hold control or invisible characters'],
  [path => OWN_ROOM.test(fold(path)), () => 'this place is kept for the running command'],
];

const SEGMENT_RULES: readonly Rule[] = [
  [segment => segment === '', () => 'a path is relative and has no empty segment'],
  [segment => segment === '.' || segment === '..', segment => `a path must not hold "${segment}"`],
  [segment => segment.endsWith('.') || segment.endsWith(' '), segment => `"${segment}" ends with a dot or a space`],
  [segment => WINDOWS_DEVICE.test(segment), segment => `"${segment}" is a device name on Windows`],
  [segment => GIT_DIRECTORY.test(fold(segment)), segment => `"${segment}" belongs to git`],
];

type Rule = readonly [isBroken: (text: string) => boolean, message: (text: string) => string];

// What nearly every path looks like; the rules below say nothing else of it, and take ten times as long.
const PLAIN = /^(?:[\w-](?:[\w.-]*[\w-])?\/)*[\w-](?:[\w.-]*[\w-])?$/;
const ODD = /(?:^|\/)(?:con|prn|aux|nul|conin|conout|com|lpt|git~)/i;

function pathFault(path: string): string | null {
  if (path.length <= MAX_BYTES && PLAIN.test(path) && !ODD.test(path)) return null;
  return brokenRule(path, PATH_RULES) ?? firstOf(path.split('/'), segment => brokenRule(segment, SEGMENT_RULES));
}

function brokenRule(text: string, rules: readonly Rule[]): string | null {
  return firstOf(rules, ([isBroken, message]) => (isBroken(text) ? message(text) : null));
}

function firstOf<Item>(items: readonly Item[], faultOf: (item: Item) => string | null): string | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  return null;
}

type Seen = { spelling: Map<string, string>; files: Set<string> };

function clash(path: string, seen: Seen): string | null {
  const folded = fold(path);
  const other = seen.spelling.get(folded);
  if (other !== undefined) return `on some systems this is the same file as ${other}`;
  seen.spelling.set(folded, path);
  seen.files.add(folded);
  return directoryClash(path, seen);
}

function directoryClash(path: string, seen: Seen): string | null {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const directory = path.slice(0, end);
    const folded = fold(directory);
    const other = seen.spelling.get(folded);
    if (seen.files.has(folded)) return `${other} is a file, so it cannot be a directory too`;
    if (other === directory) return null;
    if (other !== undefined) return `on some systems the directory ${directory} is the same as ${other}`;
    seen.spelling.set(folded, directory);
  }
  return null;
}

/** Two names that fold alike are taken for one; folding more than any one file system does only refuses earlier. */
export function fold(path: string): string {
  if (PLAIN_ASCII.test(path)) return path.toLowerCase();
  return path.toUpperCase().toLowerCase().normalize('NFC');
}

function refusal(problems: readonly Problem[]): UserError {
  const lines = problems.map(problem => `  ${JSON.stringify(problem.path)}: ${problem.message}`);
  return new UserError(`These paths cannot be written; nothing was changed:\n${lines.join('\n')}`, {
    exitCode: 2,
    problems,
  });
}
