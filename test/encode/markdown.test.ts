import { describe, expect, it } from '@jest/globals';
import { parsers } from 'prettier/plugins/markdown';
import { md, mdcode, mdline } from '../../src/encode/markdown.ts';
import { nastyText, sample } from './nasty-text.ts';

type Node = { type: string; value?: string; children?: Node[] };

const TEXTS = sample(nastyText, 1_000);
/** What Markdown cannot hold as it is: white space runs to one blank, and hidden characters are shown by number. */
const shown = (text: string) => md(text) && text.replace(/\s+/g, ' ').trim();
const HIDDEN = /\p{C}|\u034f|\u115f|\u1160|\u2800|\u3164|[\ufe00-\ufe0f]|\uffa0|[\u180b-\u180f]/u;
const visible = TEXTS.filter(text => !HIDDEN.test(text.replace(/\s+/g, ' ')));

describe('md', () => {
  it.each([
    ['acme-platform, R&D', 'acme-platform, R&amp;D'],
    ['<b>*x*_y_`z`', '&lt;b&gt;\\*x\\*\\_y\\_\\`z\\`'],
    ['[a](http://b) www.c.d', '\\[a\\](http\\://b) www\\.c.d'],
    ['a|b\\', 'a&#124;b&#92;'],
    ['{{ x }} {% y %}', '\\{{ x }} \\{% y %}'],
    ['# one\n\n- two', '\\# one - two'],
    ['1. one', '1\\. one'],
    ['a\u202eb', 'aU+202Eb'],
    [3, '3'],
  ])('writes %j as %s', (value, text) => {
    expect(md(value)).toBe(text);
  });

  it('is one paragraph of nothing but this text', () => {
    expect(visible.length).toBeGreaterThan(400);
    for (const text of visible)
      expect([text, parse(`Owner: ${md(text)} end\n`)]).toEqual([text, paragraph(`Owner: ${shown(text)} end`)]);
  });

  it('is nothing but text at the start of a line', () => {
    for (const text of visible) expect(typesOf(parse(`${md(text)} end\n`))).toEqual(['paragraph', 'root', 'text']);
  });

  it.each([md, mdcode])('fills one cell of a table', encode => {
    for (const text of visible) {
      const rows = parse(`| a | b |\n| - | - |\n| ${encode(text)} | end |\n`).children?.[0]?.children ?? [];
      expect([text, rows.map(row => row.children?.length)]).toEqual([text, [2, 2]]);
    }
  });

  it.each([undefined, null, {}, []])('calls %j our bug', value => {
    expect(() => md(value as never)).toThrow(TypeError);
  });
});

describe('mdcode', () => {
  it.each([
    ['make plan', '`make plan`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a|*b*', '<code>a&#124;\\*b\\*</code>'],
    ['', '<code></code>'],
  ])('writes %j as %s', (value, text) => {
    expect(mdcode(value)).toBe(text);
  });

  it('is one code span of this text', () => {
    const plain = visible.filter(text => shown(text) !== '' && !text.includes('|'));
    for (const text of plain) {
      const [, code] = parse(`Run ${mdcode(text)} now\n`).children?.[0]?.children ?? [];
      expect([text, code?.type, code?.value]).toEqual([text, 'inlineCode', shown(text)]);
    }
  });
});

describe('mdline', () => {
  it('is one line of a code block with this text', () => {
    for (const text of visible.filter(text => shown(text) !== '' && !/^(?:`{3}|~{3})/.test(shown(text)))) {
      const [code] = parse(`\`\`\`\n${mdline(text)}\n\`\`\`\n`).children ?? [];
      expect([text, code?.type, code?.value]).toEqual([text, 'code', shown(text)]);
    }
  });

  it.each(['```', '~~~ x', ' ```\nmake'])('refuses %j, which would end the block', text => {
    expect(() => mdline(text)).toThrow('it would end the block');
  });
});

/** Prettier's Markdown parser, with neighbouring texts joined and positions left out. */
function parse(text: string): Node {
  return simplified(parsers.markdown.parse(text, {} as never) as Node);
}

function simplified({ type, value, children }: Node): Node {
  const node: Node = { type };
  if (value !== undefined) node.value = value;
  if (children) node.children = joined(children.map(simplified));
  return node;
}

function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value = `${last.value}${node.value}`;
    else result.push(node);
  }
  return result;
}

function typesOf(node: Node): string[] {
  return [...new Set([node.type, ...(node.children ?? []).flatMap(typesOf)])].sort();
}

const paragraph = (value: string): Node => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});
