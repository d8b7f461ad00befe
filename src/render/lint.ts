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
  markdown: ['md', 'mdcode', 'mdline', 'id'],
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

/** Above it a template has become a program. Documents leave out the paragraphs of clouds that are not there. */
const MAX_BLOCKS = 3;
const MAX_BLOCKS_OF_A_DOCUMENT = 16;

/** Everything wrong with a template, one line each (`name:line: what`); `name` is its path and ends in `.hbs`. */
export function lintTemplate(name: string, text: string): string[] {
  const parts = outline(text);
  const language = languageOf(name);
  return [
    ...parts.faults,
    ...blockFaults(parts, language),
    ...unsuited(parts, language),
    ...PLACE_FAULTS[language](parts),
  ]
    .toSorted((left, right) => left.at - right.at)
    .map(({ at, message }) => `${name}:${lineAt(text, at)}: ${message}`);
}

function blockFaults({ blocks }: Outline, language: Language): Fault[] {
  const most = language === 'markdown' ? MAX_BLOCKS_OF_A_DOCUMENT : MAX_BLOCKS;
  const extra = blocks[most];
  return extra ? [{ at: extra.start, message: `more than ${most} blocks: choose whole files instead` }] : [];
}

function unsuited({ sites }: Outline, language: Language): Fault[] {
  return sites
    .filter(({ encoder }) => !SUITED[language].includes(encoder))
    .map(({ encoder, start }) => ({ at: start, message: `{{${encoder} …}} does not encode for ${language} files` }));
}
