import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { templatesIn, templateText } from '../../src/compose/template-tree.ts';
import { precompiled } from '../../src/render/precompiled.ts';
import { templateCode, templateKey } from '../../src/render/template-code.ts';
import { repositoryRoot } from '../cases.ts';
import { ensureBuilt } from '../cli/bin.ts';

jest.setTimeout(60_000);
beforeAll(ensureBuilt);

const rendered = templatesIn('').filter(template => template.rendered);

describe('what the build compiles', () => {
  it('is every template, from the text that it has now', () => {
    const built = readFileSync(join(repositoryRoot, 'dist/src/render/precompiled-templates.cjs'), 'utf8');
    const missing = rendered.filter(template => {
      const text = templateText(template);
      const { code, isHcl, fixedLines } = templateCode(template.target, text);
      const key = JSON.stringify(templateKey(template.target, text));
      return !built.includes(`${key}: { isHcl: ${isHcl}, fixedLines: ${fixedLines}, spec: ${code} }`);
    });
    expect(rendered.length).toBeGreaterThan(10);
    expect(missing.map(({ target }) => target)).toEqual([]);
  });

  it('is not there for a run from source, which compiles for itself', () => {
    const [template] = rendered;
    if (!template) throw new Error('no template is rendered');
    expect(precompiled(templateKey(template.target, templateText(template)))).toBeUndefined();
  });
});

it('a template is known by its name and its text', () => {
  const keys = [templateKey('a/main.tf', 'x'), templateKey('b/main.tf', 'x')];
  expect(keys[0]).toBe(keys[1]);
  expect(templateKey('a/main.tf', 'y')).not.toBe(keys[0]);
  expect(templateKey('a/main.md', 'x')).not.toBe(keys[0]);
});
