import { describe, expect, it } from '@jest/globals';
import { textOf } from '../cases.ts';
import { goldenFiles } from './golden-roots.ts';
import { deadLinks } from './markdown-links.ts';

const repositories = [...goldenFiles].map(
  ([name, files]) => [name, new Map(files.map(file => [file.path, textOf(file)]))] as const,
);

describe.each(repositories)('Markdown of %s', (_, texts) => {
  const documents = [...texts.keys()].filter(path => path.endsWith('.md'));

  it('links only to what is there', () => {
    expect(documents.length).toBeGreaterThan(5);
    expect(documents.flatMap(path => deadLinks(path, texts))).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = documents.flatMap(path =>
      [...(texts.get(path) ?? '').matchAll(NamedFile)].map(([, file = '']) => ({ path, file })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ file }) => !isThere(file, texts))).toEqual([]);
  });
});

// Paths from the top of the repository, without placeholders in them.
const NamedFile = /`((?:bootstrap|docs|environments|modules|scripts)\/[\w./-]+)`/g;

function isThere(file: string, texts: ReadonlyMap<string, string>): boolean {
  return texts.has(file) || [...texts.keys()].some(path => path.startsWith(`${file.replace(/\/$/, '')}/`));
}

describe('dead links', () => {
  const texts = new Map([
    ['README.md', '# One\n\n## Two words, `code`\n\n## One\n<a name="input_x"></a>\n'],
    ['docs/plan.md', ''],
  ]);

  it.each([
    ['[a](docs/plan.md)'],
    ['[a](docs)'],
    ['[a](docs/)'],
    ['[a](./docs/plan.md "title")'],
    ['[a](#one) [a](#one-1) [a](#two-words-code)'],
    ['[x\\_y](#input\\_x)'],
    ['[a](https://example.com/nothing) [b](mailto:a@example.com)'],
    ['[a]: docs/plan.md\n'],
    ['`[a](gone.md)`'],
    ['```\n[a](gone.md)\n```'],
  ])('%j has none', markdown => {
    expect(deadLinks('README.md', new Map([...texts, ['README.md', `${texts.get('README.md')}${markdown}`]]))).toEqual(
      [],
    );
  });

  it.each([
    ['[a](gone.md)', 'gone.md'],
    ['![a](docs/gone.png)', 'docs/gone.png'],
    ['[a](#three)', '#three'],
    ['[a](docs/plan.md#one)', 'docs/plan.md#one'],
    ['[a](../README.md)', '../README.md'],
    ['[a]: gone.md\n', 'gone.md'],
    ['[a]()', ''],
  ])('%j has one', (markdown, link) => {
    const changed = new Map([...texts, ['README.md', `# One\n\n${markdown}`]]);
    expect(deadLinks('README.md', changed)).toEqual([`README.md: ${link}`]);
  });
});
