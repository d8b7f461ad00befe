/** One block at the left margin of an HCL file. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  /** The lines between its first and its last one. */
  readonly body: readonly string[];
}

/** The blocks of a file in `terraform fmt` format, in order. A block on one line has no body. */
export function blocksOf(text: string): Block[] {
  const found = text.matchAll(/^(\w+)((?: "[^"]*")*) \{(?:\n([\s\S]*?)^\}| *\}|.*\}$)/gm);
  return [...found].map(([, type = '', labels = '', body = '']) => ({
    type,
    labels: [...labels.matchAll(/"([^"]*)"/g)].flatMap(([, label]) => label ?? []),
    body: body.split('\n').slice(0, -1),
  }));
}

/** Names of the arguments and blocks directly inside a block, in order. */
export function namesIn({ body }: Block): string[] {
  return body.flatMap(line => /^ {2}([\w-]+)(?= *=| *\{| ")/.exec(line)?.[1] ?? []);
}

/** A text without its comments, for rules about code. */
export function codeOf(text: string): string {
  return text.replace(/^\s*#.*$/gm, '');
}
