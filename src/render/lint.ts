import { type Fault, lineAt } from './fault.ts';
import { hclPlaceFaults } from './hcl-places.ts';
import { type Language, languageOf } from './language.ts';
import {
  makePlaceFaults,
  markdownPlaceFaults,
  ownersPlaceFaults,
  shellPlaceFaults,
  yamlPlaceFaults,
} from './line-places.ts';
import { type Outline, outline } from './outline.ts';

/** The encoders whose output means the same text in each language. A name is safe in all of them. */
const SUITED: Readonly<Record<Language, readonly string[]>> = {
  hcl: ['hcl', 'id'],
  yaml: ['yaml', 'id'],
  markdown: ['md', 'mdcode', 'id'],
  shell: ['sh', 'id'],
  make: ['make', 'id'],
  owners: ['owner', 'id'],
  other: ['id'],
};

const PLACE_FAULTS: Readonly<Record<Language, (parts: Outline) => Fault[]>> = {
  hcl: hclPlaceFaults,
  yaml: yamlPlaceFaults,
  markdown: markdownPlaceFaults,
  shell: shellPlaceFaults,
  make: makePlaceFaults,
  owners: ownersPlaceFaults,
  other: () => [],
};

/** Everything wrong with a template, one line each (`name:line: what`); `name` is its path and ends in `.hbs`. */
export function lintTemplate(name: string, text: string): string[] {
  const parts = outline(text);
  const language = languageOf(name);
  return [...parts.faults, ...unsuited(parts, language), ...PLACE_FAULTS[language](parts)]
    .toSorted((left, right) => left.at - right.at)
    .map(({ at, message }) => `${name}:${lineAt(text, at)}: ${message}`);
}

function unsuited({ sites }: Outline, language: Language): Fault[] {
  return sites
    .filter(({ encoder }) => !SUITED[language].includes(encoder))
    .map(({ encoder, start }) => ({ at: start, message: `{{${encoder} …}} does not encode for ${language} files` }));
}
