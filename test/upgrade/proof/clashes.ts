import { type Disk, diskOf, kindOf } from './disk.ts';
import { factsOf } from './facts.ts';
import type { Pair } from './script.ts';

/** An attribute that the templates change, and a repository whose team gave it another value. */
export type Clash = { path: string; name: string; disk: Disk };

const ATTRIBUTE = /^(\s+)([\w-]+)(\s+=\s)("[^"$%{}]*"|\d+|true|false)$/;

/** Each attribute of HCL that is once in its file, and has one value before and another one after. */
export function clashesOf({ from, to }: Pair): Clash[] {
  const later = new Map(to.map(({ path, content }) => [path, content]));
  const changed = from.filter(({ path, content }) => kindOf(path).kind === 'hcl' && later.get(path) !== content);
  return changed.flatMap(({ path, content }) => {
    const after = later.get(path);
    if (after === undefined) return [];
    return content.split('\n').flatMap((line, index, lines) => {
      const name = ATTRIBUTE.exec(line)?.[2];
      if (name === undefined || !isChangedOnce(content, after, name)) return [];
      const text = lines.with(index, line.replace(ATTRIBUTE, '$1$2$3"clash"')).join('\n');
      const disk = new Map(diskOf(from)).set(path, { bytes: Buffer.from(text), mode: 0o644 as const });
      return [{ path, name, disk }];
    });
  });
}

function isChangedOnce(before: string, after: string, name: string): boolean {
  const [old, now] = [before, after].map(text =>
    [...factsOf('hcl', text)].filter(([fact]) => fact.slice(0, fact.indexOf('\t')).endsWith(` ${name}`)),
  );
  const [one, other] = [old?.[0], now?.[0]];
  if (!one || !other || old?.length !== 1 || now?.length !== 1 || one[1] + other[1] !== 2) return false;
  return one[0] !== other[0] && one[0].split('\t')[0] === other[0].split('\t')[0];
}
