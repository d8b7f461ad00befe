import { parsers } from 'prettier/plugins/markdown';
import { shapeOf } from '../render/hcl-shape.ts';

/** What a rendered file is made of, without its texts. Answers that differ only in texts must give the same shape. */
export async function leafShape(path: string, text: string): Promise<string> {
  if (path.endsWith('.tf')) return (await shapeOf(text)).replace(Tags, withoutNames);
  if (path.endsWith('.md')) return JSON.stringify(markdownShape(parseMarkdown(text)));
  return `${text.split('\n').length} lines`;
}

const Tags = /"(?:tags|labels|default_labels)":\{(?:"(?:[^"\\]|\\.)*":"(?:text|expression)",?)*\}/g;

// The names of tags are answers too, and the only ones that stand to the left of an equals sign.
function withoutNames(tags: string): string {
  const [, name, kinds = '{}'] = /^"(\w+)":(.*)$/s.exec(tags) ?? [];
  return `"${name}":${JSON.stringify(Object.values(JSON.parse(kinds)))}`;
}

type Node = { type: string; url?: string; children?: Node[] };

function parseMarkdown(text: string): Node {
  return parsers.markdown.parse(text, {} as never) as Node;
}

function markdownShape({ type, children = [] }: Node): unknown {
  const parts = children.filter(child => !isText(child)).map(markdownShape);
  return parts.length === 0 ? type : [type, parts];
}

// A text may be empty, or be split where a character is escaped. GitHub links some e-mail addresses by itself.
function isText({ type, url = '' }: Node): boolean {
  return type === 'text' || (type === 'link' && url.startsWith('mailto:'));
}
