import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lintTemplate } from '../../src/render/lint.ts';
import { LEAVES } from '../render/leaves.ts';

const ROOT = resolve(import.meta.dirname, '../../templates');
const FILES = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name));
const TEMPLATES = FILES.filter(file => file.endsWith('.hbs')).map(file => ({
  name: file.slice(ROOT.length + 1).replaceAll(sep, '/'),
  text: readFileSync(file, 'utf8'),
}));
/** So that the check of the lint has something to bite on, however few templates there are. */
const SAMPLES = Object.entries(LEAVES).map(([name, text]) => ({ name, text }));

describe('templates', () => {
  it('have no fault', () => {
    expect(TEMPLATES.flatMap(({ name, text }) => lintTemplate(name, text))).toEqual([]);
  });

  it('are static, four files of five at least', () => {
    expect(FILES.length - TEMPLATES.length).toBeGreaterThanOrEqual(FILES.length * 0.8);
  });

  it('would not get away with a value that is not encoded', () => {
    const mutants = [...TEMPLATES, ...SAMPLES].flatMap(mutantsOf);
    expect(mutants.length).toBeGreaterThan(50);
    const survivors = mutants.filter(({ name, text }) => lintTemplate(name, text).length === 0);
    expect(survivors.map(({ name, change }) => `${name}: ${change}`)).toEqual([]);
  });
});

type Mutant = { name: string; text: string; change: string };

/** The template with one output mustache at a time written in every way that does not encode it. */
function mutantsOf({ name, text }: { name: string; text: string }): Mutant[] {
  const sites = [...text.matchAll(/\{\{(?<encoder>id|hcl|yaml|mdcode|mdline|md|sh|make|owner) (?<value>[^{}]+)\}\}/g)];
  return sites.flatMap(({ 0: tag, index, groups }) =>
    changesOf(tag, groups?.encoder ?? '', groups?.value ?? '').map(change => ({
      name,
      change,
      text: text.slice(0, index) + change + text.slice(index + tag.length),
    })),
  );
}

function changesOf(tag: string, encoder: string, value: string): string[] {
  const bare = [
    `{{${value}}}`,
    `"{{${value}}}"`,
    `{{{${value}}}}`,
    `{{&${value}}}`,
    `{{{${encoder} ${value}}}}`,
    `{{json ${value}}}`,
  ];
  // Markdown text may stand in quotes and beside words; the other encoders write a whole value.
  return ['id', 'md', 'mdcode'].includes(encoder) ? bare : [...bare, `"${tag}"`, `\${${tag}}`, `x${tag}`];
}
