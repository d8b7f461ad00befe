import { shortName } from './short-name.ts';

const LONGEST = 63;

/**
 * Tags as labels of Google Cloud (CO-01): keys and values in lower case, of letters, digits, "_" and "-", 63 at most
 * (Resource Manager documentation, "Requirements for labels").
 */
export function resourceLabels(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [labelKey(key), labelText(value)]));
}

/** `CostCenter` becomes `cost-center`. A key starts with a letter. */
export function labelKey(key: string): string {
  const words = labelText(key.replaceAll(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1-'));
  return /^\p{Ll}/u.test(words) ? words : shortName(`tag-${words}`, LONGEST);
}

function labelText(text: string): string {
  return shortName(text.toLowerCase().replaceAll(/[^\p{Ll}\p{Lo}\p{N}_-]+/gu, '-'), LONGEST);
}
