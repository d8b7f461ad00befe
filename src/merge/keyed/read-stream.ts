import { type Document, isMap, isScalar, type Node, parseAllDocuments } from 'yaml';
import { lineEnd, lineStart, readTree } from './read-tree.ts';
import { type Entry, printed, type Stream } from './tree.ts';

/** Cuts a text of YAML, or of JSON, which is YAML as well; undefined where it is none, or so unusual that lines serve it better. */
export function readStream(text: string): Stream | undefined {
  const options = { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' } as const;
  const found = parseAllDocuments(text, options);
  const entries: Entry[] = [];
  let end = 0;
  for (const document of found) {
    const read = readDocument(text, document, end);
    if (!read) return undefined;
    entries.push(read.entry);
    end = read.end;
  }
  if (entries.length === 0) return undefined;
  const stream: Stream = {
    documents: { kind: 'documents', entries, indent: '', flow: undefined, inline: false },
    tail: text.slice(end),
  };
  return printed(stream.documents) + stream.tail === text ? stream : undefined;
}

function readDocument(text: string, document: Document, from: number): { entry: Entry; end: number } | undefined {
  const contents = startingLine(text, document);
  if (!contents?.range) return undefined;
  const [start] = contents.range;
  const body = from + headerEnd(text.slice(from, start));
  const { tree: value, end } = readTree({ text, from: body }, contents);
  const isBlock = value.kind !== 'leaf' && !value.flow;
  const noteEnd = isBlock ? end : lineEnd(text, end);
  const lead = text.slice(from, isBlock ? body : start);
  const entry = { key: '', marks: marksOf(document), lead, head: '', props: '', value, note: text.slice(end, noteEnd) };
  return { entry, end: noteEnd };
}

/** What a document holds. What shares its line with a marker, an anchor or a tag cannot be cut out by lines. */
function startingLine(text: string, { contents, errors }: Document): Node | undefined {
  if (errors.length > 0 || !contents?.range) return undefined;
  const isNothing = isScalar(contents) && contents.source === '';
  const hasProps = contents.anchor !== undefined || contents.tag?.startsWith('!') === true;
  return isNothing || hasProps || lineStart(text, contents.range[0]) !== contents.range[0] ? undefined : contents;
}

/** Where the comments of a document end and those of its first entry begin: behind a blank line or the marker `---`. */
function headerEnd(gap: string): number {
  const [last] = [...gap.matchAll(/^(?:[ \t]*|---.*|%.*|\.\.\.)\n/gm)].reverse();
  return last ? last.index + last[0].length : 0;
}

/** The name of a Kubernetes object. */
function marksOf({ contents }: Document): Record<string, string> {
  if (!isMap(contents)) return {};
  const [kind, name] = [contents.get('kind'), contents.getIn(['metadata', 'name'])];
  if (typeof kind !== 'string' || typeof name !== 'string') return {};
  return { document: [kind, contents.getIn(['metadata', 'namespace']), name].filter(Boolean).join('/') };
}
