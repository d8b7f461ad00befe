import { posix } from 'node:path';

/** Links and named files of a Markdown text that lead nowhere. `texts` holds each file of the repository by its path. */
export function deadLinks(path: string, texts: ReadonlyMap<string, string>): string[] {
  const markdown = prose(texts.get(path) ?? '');
  return linksIn(markdown)
    .filter(link => !isExternal(link) && !leadsSomewhere(link, path, texts))
    .map(link => `${path}: ${link}`);
}

// Code shows what could be typed; it links to nothing.
function prose(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '`');
}

function linksIn(markdown: string): string[] {
  const inline = markdown.matchAll(/\]\(\s*<?([^)\s>]*)>?(?:\s+"[^"]*")?\s*\)/g);
  const references = markdown.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm);
  return [...inline, ...references].flatMap(([, link = '']) => link.replaceAll('\\', ''));
}

function isExternal(link: string): boolean {
  return /^(?:https?|mailto):/.test(link);
}

function leadsSomewhere(link: string, from: string, texts: ReadonlyMap<string, string>): boolean {
  if (link === '') return false;
  const [file = '', anchor = ''] = link.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(file));
  const isFolder = [...texts.keys()].some(other => other.startsWith(`${path.replace(/\/$/, '')}/`));
  if (!texts.has(path)) return isFolder && anchor === '';
  return anchor === '' || anchorsIn(texts.get(path) ?? '').has(anchor);
}

/** The anchors that GitHub makes of headings, and those that are written out. */
function anchorsIn(markdown: string): Set<string> {
  const headings = [...markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
  const named = [...markdown.matchAll(/<a (?:name|id)="([^"]+)"/g)];
  const anchors = new Set(named.flatMap(([, name = '']) => name));
  for (const [, heading = ''] of headings) anchors.add(unused(slug(heading), anchors));
  return anchors;
}

function slug(heading: string): string {
  const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

function unused(anchor: string, taken: ReadonlySet<string>): string {
  let count = 0;
  while (taken.has(count === 0 ? anchor : `${anchor}-${count}`)) count += 1;
  return count === 0 ? anchor : `${anchor}-${count}`;
}
