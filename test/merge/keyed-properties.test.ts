import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { hasMarkers } from '../../src/merge/markers.ts';
import { mergeJson } from '../../src/merge/merge-json.ts';
import { mergeYaml } from '../../src/merge/merge-yaml.ts';
import { mergeText } from '../../src/merge/text/merge-text.ts';
import { marked } from './options.ts';
import { type Edit, edited, placesIn, trees, type Value, yamlOf } from './random-tree.ts';

jest.setTimeout(120_000);

const runs = { numRuns: process.env.SCAFFOLD_SWEEP === '1' ? 2_000 : 100, seed: 7 };

type Scene = { base: Value; ours: Edit[]; theirs: Edit[]; noted: string[]; indents: [number, number] };

/** Edits of different places by both sides, and comments of the team where the template changes something. */
const scenes: fc.Arbitrary<Scene> = trees.chain(base => {
  const places = placesIn(base);
  const turn = fc.constantFrom<'ours' | 'theirs' | 'none'>('ours', 'theirs', 'none');
  const what = fc.constantFrom<Edit['what']>('change', 'remove', 'add');
  const step = fc.tuple(turn, what, fc.boolean());
  return fc
    .tuple(fc.array(step, { minLength: places.length, maxLength: places.length }), indents)
    .map(([steps, indent]) => {
      const all = places.map((path, index) => ({
        path,
        step: steps[index] ?? (['none', 'change', false] as const),
        value: `new ${index}`,
      }));
      const by = (side: string): Edit[] =>
        all
          .filter(({ step: [who] }) => who === side)
          .map(({ path, step: [, kind], value }) => ({ path, what: kind, value: `${side} ${value}` }));
      const noted = all
        .filter(({ step: [who, kind, isNoted] }) => isNoted && !(kind === 'remove' && who !== 'none'))
        .map(({ path }) => path);
      return { base, ours: by('ours'), theirs: by('theirs'), noted, indents: indent };
    });
});
const indents = fc.tuple(fc.constantFrom(1, 2, 4), fc.constantFrom(2, 4));

const formats = {
  yaml: {
    merge: mergeYaml,
    print: (value: Value, indent: number, noted: string[] = []) =>
      yamlOf(value, { indent, comments: Object.fromEntries(noted.map(path => [path, `of the team: ${path}`])) }),
    read: (text: string): unknown => parse(text),
  },
  json: {
    merge: mergeJson,
    print: (value: Value, indent: number) => `${JSON.stringify(value, null, indent)}\n`,
    read: (text: string): unknown => JSON.parse(text),
  },
};

describe.each(['yaml', 'json'] as const)('%s of any shape', format => {
  const { merge, print, read } = formats[format];

  it('takes edits of different places from both sides, in any indentation, with the comments of the team', () => {
    fc.assert(
      fc.property(scenes, ({ base, ours, theirs, noted, indents: [mine, generated] }) => {
        const sides = {
          base: print(base, generated),
          ours: print(edited(base, ours), mine, noted),
          theirs: print(edited(base, theirs), generated),
        };
        const { text, conflicts } = merge(sides, marked);
        expect(conflicts).toEqual([]);
        expect(read(text)).toEqual(read(print(edited(edited(base, ours), theirs), 2)));
        if (format === 'yaml') for (const path of noted) expect(text).toContain(`# of the team: ${path}\n`);
        // Once more changes nothing: what is generated now is the base of the next merge.
        expect(merge({ base: sides.theirs, ours: text, theirs: sides.theirs }, marked).text).toBe(text);
        expect(merge({ ...sides, ours: text }, marked)).toEqual({ text, conflicts: [] });
      }),
      runs,
    );
  });

  it('never settles two values of one key', () => {
    const picked = trees
      .filter(base => placesIn(base).length > 0)
      .chain(base => fc.tuple(fc.constant(base), fc.constantFrom(...placesIn(base)), indents));
    fc.assert(
      fc.property(picked, ([base, path, [mine, generated]]) => {
        const with_ = (value: string) => edited(base, [{ path, what: 'change', value }]);
        const sides = {
          base: print(base, generated),
          ours: print(with_('mine'), mine),
          theirs: print(with_('theirs'), generated),
        };
        const { text, conflicts } = merge(sides, marked);
        expect(conflicts).toHaveLength(1);
        expect(hasMarkers(text)).toBe(true);
        expect(() => read(text)).toThrow();
        expect(read(merge(sides, { ...marked, choice: 'ours' }).text)).toEqual(read(sides.ours));
        expect(read(merge(sides, { ...marked, choice: 'theirs' }).text)).toEqual(read(sides.theirs));
      }),
      runs,
    );
  });
});

describe.each([
  ['yaml', mergeYaml],
  ['json', mergeJson],
  ['text', mergeText],
] as const)('%s, whatever it holds', (_, merge) => {
  const piece = fc.constantFrom(
    'a: 1\n',
    '  b: "x"\n',
    '- c\n',
    '- name: d\n',
    '{',
    '}',
    '"e": [1, 2],\n',
    '# f\n',
    '\n',
    '---\n',
    '&x ',
    '*x\n',
    '|\n',
    'ü',
    '\t',
    '? ',
  );
  const texts = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));

  it('is the other side where one changed nothing, and ours where both are the same', () => {
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        const settled = (text: string) => ({ text, conflicts: [] });
        expect(merge({ base: one, ours: one, theirs: two }, marked)).toEqual(settled(two));
        expect(merge({ base: one, ours: two, theirs: one }, marked)).toEqual(settled(two));
        expect(merge({ base: one, ours: two, theirs: two }, marked)).toEqual(settled(two));
      }),
      runs,
    );
  });

  it('loses no line of the team that the base does not have', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, ours, theirs) => {
        const { text, conflicts } = merge({ base, ours, theirs }, marked);
        const known = [text, ...conflicts.map(conflict => conflict.ours ?? '')].join('\n');
        const words = (lines: string) => lines.split('\n').map(line => line.trim());
        const old = words(base);
        for (const line of words(ours)) if (!old.includes(line)) expect(known).toContain(line);
      }),
      runs,
    );
  });
});
