/** The languages that have an encoder; a template in any other may hold only names (`id`). */
export type Language = 'hcl' | 'yaml' | 'markdown' | 'shell' | 'make' | 'owners' | 'other';

const ENDINGS: readonly (readonly [RegExp, Language])[] = [
  [/\.(?:tf|hcl|tfvars)$/, 'hcl'],
  [/\.ya?ml$/, 'yaml'],
  [/\.md$/, 'markdown'],
  [/\.sh$/, 'shell'],
  [/(?:^|\/)Makefile$|\.mk$/, 'make'],
  [/(?:^|\/)CODEOWNERS$/, 'owners'],
];

/** The language of an output file, by its name or by that of its template. */
export function languageOf(name: string): Language {
  const file = name.replace(/\.hbs$/, '');
  return ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'other';
}
