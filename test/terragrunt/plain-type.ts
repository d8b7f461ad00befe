import type { Json } from '../../src/answers/tree.ts';
import type { Constraint } from './type-constraint.ts';

/** A type as a table of a test shows it: what is optional has a question mark. */
export function plainType(type: Constraint): Json {
  switch (type.kind) {
    case 'list':
    case 'map':
    case 'set':
      return [type.kind, plainType(type.of)];
    case 'tuple':
      return ['tuple', ...type.of.map(plainType)];
    case 'object':
      return Object.fromEntries(
        [...type.attributes].map(([name, { type: inner, isOptional }]) => [
          isOptional ? `${name}?` : name,
          plainType(inner),
        ]),
      );
    default:
      return type.kind;
  }
}
