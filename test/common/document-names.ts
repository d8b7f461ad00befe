/** Code of a Markdown text: its code spans, and the lines of its code blocks. */
export function codeOf(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```\w*\n(?<lines>[\s\S]*?)^```$/gm)];
  const prose = markdown.replace(/^```\w*\n[\s\S]*?^```$/gm, '');
  const spans = [...prose.matchAll(/`(?<code>[^`\n]+)`/g)].map(({ groups }) => groups?.code ?? '');
  return [...spans, ...blocks.flatMap(({ groups }) => groups?.lines?.split('\n') ?? [])];
}

const TOPS =
  /(?<![\w./*-])(?:app-templates|bootstrap|docs|environments|modules|scripts)\/[^\s`'"=:,]*|(?<![\w./])root\.hcl/g;

/** Paths in code that start at the top of the repository. */
export function pathsIn(code: string): string[] {
  return [...code.matchAll(TOPS)].map(([path]) => path.replace(/\/$/, ''));
}

/** Whether a path, with `<name>` and words in capitals for anything, is that of a generated file or of a folder above one. */
export function exists(path: string, files: Iterable<string>): boolean {
  const parts = path.split('/').map(part => (/^(?:<\w+>|[A-Z-]+)$/.test(part) ? '[^/]+' : part.replaceAll('.', '\\.')));
  const pattern = new RegExp(`^${parts.join('/')}(?:/|$)`);
  return [...files].some(file => pattern.test(file));
}

/** Targets that commands of make name. */
export function targetsIn(code: string): string[] {
  const words = /^make (?<targets>[a-z][a-z -]*?)(?= *(?:$|#| [a-z]+=))/.exec(code)?.groups?.targets ?? '';
  return words.split(' ').filter(word => word !== '');
}

/** What a documented command of Terragrunt asks of Terragrunt itself: its own command and flags. */
export function terragruntCommand(code: string): { command: string; flags: string[] } | null {
  const { command, rest = '' } = /^terragrunt (?<command>[a-z]+(?: fmt)?)(?<rest>.*)$/.exec(code)?.groups ?? {};
  if (command === undefined) return null;
  return { command, flags: (rest.split(' -- ')[0] ?? '').match(/--[a-z-]+/g) ?? [] };
}
