import { z } from 'zod';
import { TagText } from '../scalars.ts';

/** Set in every root; a second value would break the conditions of policies that read them. */
export const OWN_TAGS = ['Component', 'CostCenter', 'Environment', 'ManagedBy', 'Name', 'Owner', 'Project'];

const TagKey = TagText.min(1)
  .max(128)
  .regex(/^(?![aA][wW][sS]:)/, 'Keys that start with aws: belong to AWS.')
  .regex(noneOf(OWN_TAGS), `${OWN_TAGS.join(', ')} are set already, whatever the case.`);

// Spelled out, because a JSON Schema pattern has no flag for it.
function noneOf(words: readonly string[]): RegExp {
  const anyCase = (word: string) =>
    word.replace(/[A-Za-z]/g, letter => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return new RegExp(`^(?!(?:${words.map(anyCase).join('|')})$)`);
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names.map(name => name.toLowerCase())).size === names.length;
}

export const Tags = z
  .strictObject({
    extra: z
      .record(TagKey, TagText.max(256))
      .refine(extra => Object.keys(extra).length <= 40, 'Use at most 40 tags; AWS allows 50 in all.')
      .refine(extra => areDistinct(Object.keys(extra)), 'Use keys that differ in more than the case of letters.')
      .meta({ maxProperties: 40 })
      .describe('Tags beside Project, Environment, Component, Owner, CostCenter and ManagedBy.'),
  })
  .describe('Tags of every resource.');

export type Tags = z.infer<typeof Tags>;
