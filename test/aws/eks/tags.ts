import { z } from 'zod';
import { type Call, found } from './place.ts';
import { parsed } from './refusal.ts';

const TagResource = z.strictObject({ tags: z.record(z.string(), z.string()) });

const tagsOf = ({ place, named }: Call) => found(place.tags, named('arn'), 'No resource found for ARN');

export const listTags = (call: Call) => ({ tags: tagsOf(call) });

export function tagResource(call: Call): object {
  const { tags } = parsed(TagResource, call.body);
  call.place.tags.set(call.named('arn'), { ...tagsOf(call), ...tags });
  return {};
}

export function untagResource(call: Call): object {
  const removed = call.query.getAll('tagKeys');
  const left = Object.entries(tagsOf(call)).filter(([key]) => !removed.includes(key));
  call.place.tags.set(call.named('arn'), Object.fromEntries(left));
  return {};
}
