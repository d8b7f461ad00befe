import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTemplate } from '../../src/render/render.ts';
import { nastyText, sample } from '../encode/nasty-text.ts';
import { shapeOf } from './hcl-shape.ts';
import { type Free, LEAVES, PLAIN, viewWith } from './leaves.ts';

const hostile = fc.record<Free>({
  bucket: nastyText,
  description: nastyText,
  owner: nastyText,
  tag: nastyText,
  pool: nastyText,
  zone: nastyText,
  role: nastyText.map(text => `${text}!`),
});

describe('a hostile answer', () => {
  it('is seen by the oracle when a template forgets to encode it', async () => {
    const naive = (text: string) => `locals {\n  a = "${text}"\n}\n`;
    const plain = await shapeOf(naive('prod'));
    expect(await shapeOf(naive('${file("/etc/passwd")}'))).not.toBe(plain);
    expect(await shapeOf(naive('"\n  b = "x'))).not.toBe(plain);
    expect(await shapeOf(naive('$${literal}'))).toBe(plain);
  });

  it.each(Object.entries(LEAVES))(
    'never changes the shape of %s, in 1,000 sets of answers',
    async (name, text) => {
      const leaf = compileTemplate(name, text);
      const plain = await shapeOf(leaf(viewWith(PLAIN)));
      for (const answers of sample(hostile, 1_000)) {
        const shape = await shapeOf(leaf(viewWith(answers)));
        if (shape !== plain) expect([answers, shape]).toEqual([answers, plain]);
      }
    },
    60_000,
  );
});
